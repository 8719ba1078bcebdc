#include "engine/formats/hdf5_writer.h"

#include "engine/base/error.h"
#include "engine/formats/hdf5_handle.h"

#include <algorithm>

namespace netwright {
namespace {

// Keras's HDF5_OBJECT_HEADER_LIMIT: what an attribute may hold in the earliest layout.
constexpr std::size_t kObjectHeaderLimit = 64512;
// A variable-length text is stored as a reference of so many bytes.
constexpr std::size_t kReferenceBytes = 16;
constexpr std::size_t kGrowth = std::size_t{16} << 20;

void check(bool isDone, const std::string& path)
{
    if (!isDone) throw FormatError(NW_TEXT("HDF5: \"%1\" cannot be written."), shown(path));
}

Hdf5Handle textType(std::size_t size, H5T_cset_t set)
{
    Hdf5Handle type(H5Tcopy(H5T_C_S1), H5Tclose);
    H5Tset_size(type, size);
    H5Tset_cset(type, set);
    if (size != H5T_VARIABLE) H5Tset_strpad(type, H5T_STR_NULLPAD);
    return type;
}

H5T_cset_t setOf(Hdf5Writer::Tag tag)
{
    return tag == Hdf5Writer::Tag::utf8 ? H5T_CSET_UTF8 : H5T_CSET_ASCII;
}

Hdf5Handle listSpace(std::size_t count)
{
    const hsize_t length = count;
    return {H5Screate_simple(1, &length, nullptr), H5Sclose};
}

Hdf5Handle spaceFor(const Shape& shape)
{
    if (shape.rank() == 0) return {H5Screate(H5S_SCALAR), H5Sclose};
    const std::vector<hsize_t> lengths(shape.begin(), shape.end());
    return {H5Screate_simple(shape.rank(), lengths.data(), nullptr), H5Sclose};
}

void writeAttribute(
    hid_t object, const std::string& name, hid_t type, hid_t space, const void* values)
{
    const Hdf5Handle attribute(
        H5Acreate2(object, name.c_str(), type, space, H5P_DEFAULT, H5P_DEFAULT), H5Aclose);
    check(attribute.isValid(), name);
    if (values != nullptr) check(H5Awrite(attribute, type, values) >= 0, name);
}

void writeFixedTexts(
    hid_t object, const std::string& name, std::span<const std::string> texts, std::size_t length)
{
    std::string packed(texts.size() * length, '\0');
    for (std::size_t i = 0; i < texts.size(); ++i)
        packed.replace(i * length, texts[i].size(), texts[i]);
    writeAttribute(
        object, name, textType(length, H5T_CSET_ASCII), listSpace(texts.size()), packed.data());
}

// Cuts the list as numpy.array_split does, in as few parts as fit.
void writeSplitTexts(
    hid_t object, const std::string& name, std::span<const std::string> texts, std::size_t length)
{
    if (length > kObjectHeaderLimit)
        throw FormatError(
            NW_TEXT("HDF5: expected names of at most %1 bytes in \"%2\", received %3 bytes."),
            kObjectHeaderLimit, name, length);
    const std::size_t perPart = kObjectHeaderLimit / length;
    const std::size_t parts = (texts.size() + perPart - 1) / perPart;
    const std::size_t size = texts.size() / parts, longer = texts.size() % parts;
    for (std::size_t part = 0; part < parts; ++part) {
        const std::size_t count = size + (part < longer ? 1 : 0);
        writeFixedTexts(object, name + std::to_string(part), texts.first(count), length);
        texts = texts.subspan(count);
    }
}

} // namespace

Hdf5Writer::Hdf5Writer()
{
    // The library tells files in memory apart by their names.
    static std::uint64_t count = 0;
    const auto lock = lockHdf5();
    const Hdf5Handle access(H5Pcreate(H5P_FILE_ACCESS), H5Pclose);
    H5Pset_fapl_core(access, kGrowth, false);
    H5Pset_libver_bounds(access, H5F_LIBVER_EARLIEST, H5F_LIBVER_LATEST);
    const std::string name = "in-memory-" + std::to_string(count++) + ".h5";
    m_file = H5Fcreate(name.c_str(), H5F_ACC_TRUNC, H5P_DEFAULT, access);
    check(m_file >= 0, "/");
}

Hdf5Writer::~Hdf5Writer()
{
    const auto lock = lockHdf5();
    H5Fclose(m_file);
}

void Hdf5Writer::createGroup(const std::string& path)
{
    const auto lock = lockHdf5();
    createGroupLocked(path);
}

void Hdf5Writer::createGroupLocked(std::string_view path) const
{
    const Hdf5Handle properties(H5Pcreate(H5P_GROUP_CREATE), H5Pclose);
    H5Pset_obj_track_times(properties, false);
    for (std::size_t end = 0; end < path.size();) {
        end = std::min(path.find('/', end + 1), path.size());
        const std::string prefix(path.substr(0, end));
        if (prefix.empty() || prefix.back() == '/'
            || H5Lexists(m_file, prefix.c_str(), H5P_DEFAULT) > 0)
            continue;
        const Hdf5Handle group(
            H5Gcreate2(m_file, prefix.c_str(), H5P_DEFAULT, properties, H5P_DEFAULT), H5Gclose);
        check(group.isValid(), prefix);
    }
}

void Hdf5Writer::writeArray(const std::string& path, const Array& array)
{
    const auto lock = lockHdf5();
    const std::size_t folder = path.rfind('/');
    if (folder != std::string::npos) createGroupLocked(std::string_view(path).substr(0, folder));
    if (H5Lexists(m_file, path.c_str(), H5P_DEFAULT) > 0)
        throw FormatError(
            NW_TEXT("HDF5: expected each name once, \"%1\" exists already."), shown(path));
    const Hdf5Handle properties(H5Pcreate(H5P_DATASET_CREATE), H5Pclose);
    H5Pset_layout(properties, H5D_CONTIGUOUS);
    H5Pset_obj_track_times(properties, false);
    const Hdf5Handle type = typeForHdf5(array.dtype());
    const Hdf5Handle dataset(H5Dcreate2(m_file, path.c_str(), type, spaceFor(array.shape()),
                                 H5P_DEFAULT, properties, H5P_DEFAULT),
        H5Dclose);
    check(dataset.isValid(), path);
    if (array.count() > 0)
        check(H5Dwrite(dataset, type, H5S_ALL, H5S_ALL, H5P_DEFAULT, array.data()) >= 0, path);
    if (array.dtype() == DType::bfloat16) setTextLocked(path, "dtype", "bfloat16", Tag::utf8);
}

void Hdf5Writer::setText(
    const std::string& path, const std::string& name, const std::string& text, Tag tag)
{
    const auto lock = lockHdf5();
    setTextLocked(path, name, text, tag);
}

void Hdf5Writer::setTextLocked(
    const std::string& path, const std::string& name, const std::string& text, Tag tag) const
{
    const Hdf5Handle object(H5Oopen(m_file, path.c_str(), H5P_DEFAULT), H5Oclose);
    check(object.isValid(), path);
    const char* const value = text.c_str();
    writeAttribute(object, name, textType(H5T_VARIABLE, setOf(tag)),
        Hdf5Handle(H5Screate(H5S_SCALAR), H5Sclose), &value);
}

void Hdf5Writer::setTextList(const std::string& path, const std::string& name,
    const std::vector<std::string>& texts, Tag tag)
{
    const auto lock = lockHdf5();
    const Hdf5Handle object(H5Oopen(m_file, path.c_str(), H5P_DEFAULT), H5Oclose);
    check(object.isValid(), path);
    if (texts.empty()) return writeAttribute(object, name, H5T_IEEE_F64LE, listSpace(0), nullptr);
    std::size_t longest = 1;
    for (const std::string& text : texts) longest = std::max(longest, text.size());
    if (texts.size() * std::max(longest, kReferenceBytes) > kObjectHeaderLimit)
        return writeSplitTexts(object, name, texts, longest);
    std::vector<const char*> values;
    for (const std::string& text : texts) values.push_back(text.c_str());
    writeAttribute(
        object, name, textType(H5T_VARIABLE, setOf(tag)), listSpace(texts.size()), values.data());
}

std::vector<std::byte> Hdf5Writer::bytes() const
{
    const auto lock = lockHdf5();
    check(H5Fflush(m_file, H5F_SCOPE_GLOBAL) >= 0, "/");
    const ssize_t size = H5Fget_file_image(m_file, nullptr, 0);
    check(size > 0, "/");
    std::vector<std::byte> image(static_cast<std::size_t>(size));
    check(H5Fget_file_image(m_file, image.data(), image.size()) == size, "/");
    return image;
}

} // namespace netwright
