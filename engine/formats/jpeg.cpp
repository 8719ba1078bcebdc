#include "engine/formats/jpeg.h"

#include "engine/base/error.h"

#include <csetjmp>
#include <cstdint>
#include <cstdio>

#include <jpeglib.h>

#include <jerror.h>

namespace netwright {
namespace {

constexpr std::uint64_t kPixelLimit = std::uint64_t{1} << 28;
// A block of 8 x 8 takes more than a bit, so a header that claims more lies.
constexpr std::uint64_t kPixelsPerByte = 64 * 64;

struct Errors {
    jpeg_error_mgr manager; // first: libjpeg hands its address back
    std::jmp_buf jump;
};

void leave(j_common_ptr state)
{
    std::longjmp(reinterpret_cast<Errors*>(state->err)->jump, 1);
}

// Warnings are let pass, but not that the file ends early.
void hear(j_common_ptr state, int level)
{
    if (level < 0 && state->err->msg_code == JWRN_JPEG_EOF) leave(state);
}

void stayQuiet(j_common_ptr) { }

// libjpeg reports errors with longjmp: see Reader in png.cpp.
class Reader {
public:
    explicit Reader(std::span<const std::byte> file) : m_file(file)
    {
        m_state.err = jpeg_std_error(&m_errors.manager);
        m_errors.manager.error_exit = leave;
        m_errors.manager.emit_message = hear;
        m_errors.manager.output_message = stayQuiet;
    }
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;
    ~Reader() { jpeg_destroy_decompress(&m_state); }

    bool readHeader()
    {
        if (setjmp(m_errors.jump) != 0) return false;
        jpeg_create_decompress(&m_state);
        jpeg_mem_src(
            &m_state, reinterpret_cast<const unsigned char*>(m_file.data()), m_file.size());
        jpeg_read_header(&m_state, TRUE);
        const bool isGrey = m_state.jpeg_color_space == JCS_GRAYSCALE;
        const bool isColor
            = m_state.jpeg_color_space == JCS_YCbCr || m_state.jpeg_color_space == JCS_RGB;
        m_state.out_color_space = isGrey ? JCS_GRAYSCALE : JCS_RGB;
        return isGrey || isColor;
    }

    bool readPixels(std::uint8_t* pixels)
    {
        if (setjmp(m_errors.jump) != 0) return false;
        jpeg_start_decompress(&m_state);
        const std::size_t stride
            = std::size_t{m_state.output_width} * static_cast<unsigned>(m_state.output_components);
        while (m_state.output_scanline < m_state.output_height) {
            JSAMPROW row = pixels + m_state.output_scanline * stride;
            jpeg_read_scanlines(&m_state, &row, 1);
        }
        jpeg_finish_decompress(&m_state);
        return true;
    }

    Shape shape() const
    {
        return {m_state.image_height, m_state.image_width,
            m_state.out_color_space == JCS_GRAYSCALE ? 1 : 3};
    }

private:
    std::span<const std::byte> m_file;
    jpeg_decompress_struct m_state = {};
    Errors m_errors = {};
};

} // namespace

bool isJpeg(std::span<const std::byte> file)
{
    return file.size() >= 3 && file[0] == std::byte{0xFF} && file[1] == std::byte{0xD8}
    && file[2] == std::byte{0xFF};
}

Array readJpeg(std::span<const std::byte> file, const std::string& who)
{
    if (!isJpeg(file))
        throw FormatError(NW_TEXT("%1: expected a JPEG image, received something else."), who);
    Reader reader(file);
    if (!reader.readHeader())
        throw FormatError(
            NW_TEXT("%1: the JPEG image is damaged, or neither grey nor red, green and blue."),
            who);
    const Shape shape = reader.shape();
    const auto pixels = static_cast<std::uint64_t>(shape[0] * shape[1]);
    if (pixels > kPixelLimit || pixels > file.size() * kPixelsPerByte)
        throw FormatError(
            NW_TEXT("%1: the image of %2 x %3 is larger than allowed."), who, shape[1], shape[0]);
    Array image(shape, DType::uint8);
    if (!reader.readPixels(image.as<std::uint8_t>().data()))
        throw FormatError(NW_TEXT("%1: the JPEG image is damaged or cut off."), who);
    return image;
}

} // namespace netwright
