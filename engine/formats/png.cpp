#include "engine/formats/png.h"

#include "engine/base/error.h"

#include <csetjmp>
#include <cstdint>
#include <cstring>
#include <png.h>

namespace netwright {
namespace {

constexpr std::uint32_t kLongestSide = 65'535;
constexpr std::uint64_t kPixelLimit = std::uint64_t{1} << 28;
// Deflate cannot do better; a header that claims more lies.
constexpr std::uint64_t kBestRatio = 1040;
constexpr std::uint64_t kAlwaysAllowed = std::uint64_t{1} << 20;

void stayQuiet(png_structp, png_const_charp) { }

[[noreturn]] void leave(png_structp png, png_const_charp)
{
    png_longjmp(png, 1);
}

void takeBytes(png_structp png, png_bytep out, std::size_t size)
{
    auto& rest = *static_cast<std::span<const std::byte>*>(png_get_io_ptr(png));
    if (size > rest.size()) png_error(png, "cut off");
    std::memcpy(out, rest.data(), size);
    rest = rest.subspan(size);
}

void addBytes(png_structp png, png_bytep bytes, std::size_t size)
{
    auto& out = *static_cast<std::vector<std::byte>*>(png_get_io_ptr(png));
    const auto* const start = reinterpret_cast<const std::byte*>(bytes);
    out.insert(out.end(), start, start + size);
}

void flushNothing(png_structp) { }

// libpng reports errors with longjmp. Each step that may jump is a function of its own whose
// frame holds nothing to destroy; everything that lives longer is a member.
class Reader {
public:
    explicit Reader(std::span<const std::byte> file) : m_rest(file)
    {
        m_png = png_create_read_struct(PNG_LIBPNG_VER_STRING, nullptr, leave, stayQuiet);
        m_info = m_png == nullptr ? nullptr : png_create_info_struct(m_png);
        if (m_info == nullptr) throw std::bad_alloc();
        png_set_read_fn(m_png, &m_rest, takeBytes);
        png_set_user_limits(m_png, kLongestSide, kLongestSide);
    }
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;
    ~Reader() { png_destroy_read_struct(&m_png, &m_info, nullptr); }

    bool readHeader()
    {
        if (setjmp(png_jmpbuf(m_png)) != 0) return false;
        png_read_info(m_png, m_info);
        const png_byte color = png_get_color_type(m_png, m_info);
        png_set_expand(m_png);
        png_set_scale_16(m_png);
        if (color == PNG_COLOR_TYPE_GRAY_ALPHA
            || (color == PNG_COLOR_TYPE_GRAY && png_get_valid(m_png, m_info, PNG_INFO_tRNS) != 0))
            png_set_gray_to_rgb(m_png);
        png_set_interlace_handling(m_png);
        png_read_update_info(m_png, m_info);
        return true;
    }

    bool readPixels(png_bytep* rows)
    {
        if (setjmp(png_jmpbuf(m_png)) != 0) return false;
        png_read_image(m_png, rows);
        png_read_end(m_png, nullptr);
        return true;
    }

    Shape shape() const
    {
        return {png_get_image_height(m_png, m_info), png_get_image_width(m_png, m_info),
            png_get_channels(m_png, m_info)};
    }
    std::size_t rowBytes() const { return png_get_rowbytes(m_png, m_info); }

private:
    png_structp m_png = nullptr;
    png_infop m_info = nullptr;
    std::span<const std::byte> m_rest;
};

std::vector<png_bytep> rowsOf(Array& image)
{
    const auto height = static_cast<std::size_t>(image.shape()[0]);
    std::vector<png_bytep> rows(height);
    for (std::size_t row = 0; row < height; ++row)
        rows[row] = reinterpret_cast<png_bytep>(image.data()) + row * (image.bytes() / height);
    return rows;
}

bool writePixels(png_structp png, png_infop info, const Shape& shape, png_bytep* rows)
{
    if (setjmp(png_jmpbuf(png)) != 0) return false;
    const int color = shape[2] == 1 ? PNG_COLOR_TYPE_GRAY
        : shape[2] == 3             ? PNG_COLOR_TYPE_RGB
                                    : PNG_COLOR_TYPE_RGB_ALPHA;
    png_set_IHDR(png, info, static_cast<png_uint_32>(shape[1]), static_cast<png_uint_32>(shape[0]),
        8, color, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_write_info(png, info);
    png_write_image(png, rows);
    png_write_end(png, nullptr);
    return true;
}

} // namespace

bool isPng(std::span<const std::byte> file)
{
    constexpr std::size_t kSignature = 8;
    return file.size() >= kSignature
        && png_sig_cmp(reinterpret_cast<png_const_bytep>(file.data()), 0, kSignature) == 0;
}

Array readPng(std::span<const std::byte> file, const std::string& who)
{
    if (!isPng(file))
        throw FormatError(NW_TEXT("%1: expected a PNG image, received something else."), who);
    Reader reader(file);
    if (!reader.readHeader())
        throw FormatError(NW_TEXT("%1: the PNG image is damaged, or too large."), who);
    const Shape shape = reader.shape();
    const auto pixels = static_cast<std::uint64_t>(shape[0] * shape[1]);
    // One bit a pixel is the least that a file can spend before packing.
    if (pixels > kPixelLimit || pixels / 8 > kAlwaysAllowed + file.size() * kBestRatio)
        throw FormatError(
            NW_TEXT("%1: the image of %2 x %3 is larger than allowed."), who, shape[1], shape[0]);
    Array image(shape, DType::uint8);
    if (reader.rowBytes() * static_cast<std::size_t>(shape[0]) != image.bytes())
        throw FormatError(NW_TEXT("%1: the PNG image is damaged, or too large."), who);
    std::vector<png_bytep> rows = rowsOf(image);
    if (!reader.readPixels(rows.data()))
        throw FormatError(NW_TEXT("%1: the PNG image is damaged or cut off."), who);
    return image;
}

std::vector<std::byte> writePng(const Array& image)
{
    const Shape& shape = image.shape();
    if (shape.rank() != 3 || image.dtype() != DType::uint8 || image.count() == 0
        || (shape[2] != 1 && shape[2] != 3 && shape[2] != 4))
        throw ShapeError(NW_TEXT("PNG: expected uint8 (height, width, 1, 3 or 4), received %1 %2."),
            nameOf(image.dtype()), shape.text());
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, leave, stayQuiet);
    png_infop info = png == nullptr ? nullptr : png_create_info_struct(png);
    if (info == nullptr) throw std::bad_alloc();
    std::vector<std::byte> file;
    png_set_write_fn(png, &file, addBytes, flushNothing);
    Array pixels = image;
    std::vector<png_bytep> rows = rowsOf(pixels);
    const bool isDone = writePixels(png, info, shape, rows.data());
    png_destroy_write_struct(&png, &info);
    if (!isDone) throw FormatError(NW_TEXT("PNG: the image cannot be written."));
    return file;
}

} // namespace netwright
