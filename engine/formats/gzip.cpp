#include "engine/formats/gzip.h"

#include "engine/base/error.h"

#include <algorithm>
#include <memory>
#include <zlib.h>

namespace netwright {
namespace {

// zlib's windowBits for gzip with the largest window.
constexpr int kGzipWindow = 15 + 16;
constexpr std::size_t kChunk = std::size_t{1} << 20;

using Stream = std::unique_ptr<z_stream, int (*)(z_stream*)>;

void feed(z_stream& stream, std::span<const std::byte>& bytes)
{
    const std::size_t size = std::min(bytes.size(), kChunk);
    stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(size);
}

// Makes room for the next chunk at the end of `out`.
void makeRoom(z_stream& stream, std::vector<std::byte>& out, std::size_t done)
{
    out.resize(done + kChunk);
    stream.next_out = reinterpret_cast<Bytef*>(out.data() + done);
    stream.avail_out = static_cast<uInt>(kChunk);
}

} // namespace

bool isGzip(std::span<const std::byte> bytes)
{
    return bytes.size() >= 2 && bytes[0] == std::byte{0x1F} && bytes[1] == std::byte{0x8B};
}

std::vector<std::byte> gunzip(
    std::span<const std::byte> bytes, const std::string& who, std::uint64_t limit)
{
    z_stream state = {};
    if (inflateInit2(&state, kGzipWindow) != Z_OK) throw std::bad_alloc();
    const Stream stream(&state, inflateEnd);
    std::vector<std::byte> out;
    int status = Z_OK;
    bool isComplete = false;
    while (!bytes.empty()) {
        const std::size_t done = out.size();
        feed(state, bytes);
        makeRoom(state, out, done);
        const std::size_t given = state.avail_in;
        status = inflate(&state, Z_NO_FLUSH);
        out.resize(done + kChunk - state.avail_out);
        bytes = bytes.subspan(given - state.avail_in);
        if (out.size() > limit)
            throw FormatError(
                NW_TEXT("%1: expected at most %2 bytes unpacked, received more."), who, limit);
        isComplete = status == Z_STREAM_END;
        if (isComplete && !isGzip(bytes)) break; // padding may follow
        if (isComplete) inflateReset(&state);
        const bool isStuck = status != Z_OK && !isComplete;
        if (isStuck) break;
    }
    // What zlib still holds when all was given to it.
    while (!isComplete && status == Z_OK) {
        const std::size_t done = out.size();
        makeRoom(state, out, done);
        status = inflate(&state, Z_NO_FLUSH);
        out.resize(done + kChunk - state.avail_out);
        isComplete = status == Z_STREAM_END;
    }
    if (!isComplete) throw FormatError(NW_TEXT("%1: the gzip file is damaged or cut off."), who);
    return out;
}

std::vector<std::byte> gzip(std::span<const std::byte> bytes)
{
    z_stream state = {};
    if (deflateInit2(&state, Z_DEFAULT_COMPRESSION, Z_DEFLATED, kGzipWindow, 8, Z_DEFAULT_STRATEGY)
        != Z_OK)
        throw std::bad_alloc();
    const Stream stream(&state, deflateEnd);
    std::vector<std::byte> out;
    int status = Z_OK;
    while (status != Z_STREAM_END) {
        const std::size_t done = out.size();
        feed(state, bytes);
        makeRoom(state, out, done);
        const std::size_t given = state.avail_in;
        status = deflate(&state, given == bytes.size() ? Z_FINISH : Z_NO_FLUSH);
        out.resize(done + kChunk - state.avail_out);
        bytes = bytes.subspan(given - state.avail_in);
    }
    return out;
}

} // namespace netwright
