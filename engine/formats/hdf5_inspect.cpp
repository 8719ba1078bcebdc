#include "engine/formats/hdf5_inspect.h"

#include "engine/base/error.h"
#include "engine/base/value.h"
#include "engine/formats/hdf5_handle.h"
#include "engine/formats/isolated.h"

#include <algorithm>

namespace netwright {
namespace {

constexpr int kDepthLimit = 100;
constexpr std::size_t kObjectLimit = 200'000;
constexpr std::uint64_t kAttributeBytesLimit = std::uint64_t{64} << 20;
constexpr std::uint64_t kMemory = std::uint64_t{1} << 30;

struct Link {
    std::string name;
    H5L_type_t type;
};

herr_t collectLink(hid_t, const char* name, const H5L_info_t* info, void* links)
{
    auto& list = *static_cast<std::vector<Link>*>(links);
    if (list.size() >= kObjectLimit) return -1;
    list.push_back({name, info->type});
    return 0;
}

herr_t collectName(hid_t, const char* name, const H5A_info_t*, void* names)
{
    static_cast<std::vector<std::string>*>(names)->emplace_back(name);
    return 0;
}

// Reads a file in the copy of the process. What it finds is a tree of values: a list of
// [path, is dataset, dtype, byte order, shape, offset, attributes].
class Inspector {
public:
    Inspector(std::span<const std::byte> image, const std::string& who)
        : m_who(who), m_file(H5I_INVALID_HID, H5Fclose)
    {
        H5PLset_loading_state(0);
        const Hdf5Handle access(H5Pcreate(H5P_FILE_ACCESS), H5Pclose);
        H5Pset_fapl_core(access, std::size_t{1} << 16, false);
        H5Pset_file_image(access, const_cast<std::byte*>(image.data()), image.size());
        m_file = Hdf5Handle(H5Fopen("in-memory.h5", H5F_ACC_RDONLY, access), H5Fclose);
        if (!m_file.isValid())
            throw FormatError(
                NW_TEXT("%1: expected an HDF5 file, received something else or a damaged one."),
                m_who);
    }

    Value inspect()
    {
        m_found = Value::array();
        const Hdf5Handle root(H5Gopen2(m_file, "/", H5P_DEFAULT), H5Gclose);
        require(root.isValid(), "/");
        inspectGroup(root, "/", 0);
        return std::move(m_found);
    }

    void read(const std::string& path, std::vector<std::byte>& bytes)
    {
        const Hdf5Handle dataset(H5Dopen2(m_file, path.c_str(), H5P_DEFAULT), H5Dclose);
        require(dataset.isValid(), path);
        const Hdf5Handle type(H5Dget_type(dataset), H5Tclose);
        const Hdf5Handle space(H5Dget_space(dataset), H5Sclose);
        const auto count = static_cast<std::size_t>(H5Sget_simple_extent_npoints(space));
        const std::size_t start = bytes.size();
        bytes.resize(start + count * H5Tget_size(type));
        if (count == 0) return;
        const auto status
            = H5Dread(dataset, type, H5S_ALL, H5S_ALL, H5P_DEFAULT, bytes.data() + start);
        require(status >= 0, path);
    }

private:
    void require(bool isGood, const std::string& path) const
    {
        if (!isGood)
            throw FormatError(NW_TEXT("%1: \"%2\" in the file is damaged."), m_who, shown(path));
    }

    void inspectGroup(hid_t group, const std::string& path, int depth)
    {
        if (depth > kDepthLimit || m_found.size() >= kObjectLimit)
            throw FormatError(NW_TEXT("%1: the file has more groups than allowed."), m_who);
        m_found.push_back(
            {path, false, nullptr, nullptr, Value::array(), nullptr, attributesOf(group, path)});
        std::vector<Link> links;
        hsize_t position = 0;
        require(H5Literate(group, H5_INDEX_NAME, H5_ITER_INC, &position, collectLink, &links) >= 0,
            path);
        const std::string prefix = path == "/" ? path : path + "/";
        for (const Link& link : links) follow(group, link, prefix + link.name, depth);
    }

    void follow(hid_t group, const Link& link, const std::string& path, int depth)
    {
        if (link.type == H5L_TYPE_SOFT) return; // nothing of Keras or h5py needs them
        if (link.type != H5L_TYPE_HARD)
            throw FormatError(
                NW_TEXT("%1: expected everything in one file, \"%2\" is a link to another."), m_who,
                shown(path));
        const Hdf5Handle object(H5Oopen(group, link.name.c_str(), H5P_DEFAULT), H5Oclose);
        require(object.isValid(), path);
        const H5I_type_t kind = H5Iget_type(object);
        if (kind == H5I_GROUP) inspectGroup(object, path, depth + 1);
        if (kind == H5I_DATASET) inspectDataset(object, path);
    }

    void inspectDataset(hid_t dataset, const std::string& path)
    {
        const Hdf5Handle properties(H5Dget_create_plist(dataset), H5Pclose);
        require(properties.isValid(), path);
        const H5D_layout_t layout = H5Pget_layout(properties);
        if (layout == H5D_VIRTUAL || H5Pget_external_count(properties) != 0)
            throw FormatError(
                NW_TEXT("%1: expected everything in one file, \"%2\" is stored in another."), m_who,
                shown(path));
        const Hdf5Handle type(H5Dget_type(dataset), H5Tclose);
        const Hdf5Handle space(H5Dget_space(dataset), H5Sclose);
        require(type.isValid() && space.isValid(), path);
        const auto known = typeFromHdf5(type);
        const bool isSimple = H5Sget_simple_extent_type(space) != H5S_NULL;
        const haddr_t offset = layout == H5D_CONTIGUOUS ? H5Dget_offset(dataset) : HADDR_UNDEF;
        Value entry
            = {path, true, nullptr, nullptr, shapeOf(space), nullptr, attributesOf(dataset, path)};
        if (known && isSimple) {
            entry[2] = static_cast<int>(known->dtype);
            entry[3] = static_cast<int>(known->order);
        }
        if (offset != HADDR_UNDEF) entry[5] = static_cast<std::uint64_t>(offset);
        m_found.push_back(std::move(entry));
    }

    static Value shapeOf(hid_t space)
    {
        std::vector<hsize_t> lengths(H5S_MAX_RANK);
        const int rank = H5Sget_simple_extent_dims(space, lengths.data(), nullptr);
        Value shape = Value::array();
        for (int axis = 0; axis < rank; ++axis)
            shape.push_back(static_cast<std::int64_t>(lengths[static_cast<std::size_t>(axis)]));
        return shape;
    }

    Value attributesOf(hid_t object, const std::string& path)
    {
        std::vector<std::string> names;
        hsize_t position = 0;
        const auto status
            = H5Aiterate2(object, H5_INDEX_NAME, H5_ITER_INC, &position, collectName, &names);
        require(status >= 0, path);
        Value attributes = Value::array();
        for (const std::string& name : names) {
            const Hdf5Handle attribute(H5Aopen(object, name.c_str(), H5P_DEFAULT), H5Aclose);
            require(attribute.isValid(), path);
            inspectAttribute(attribute, name, attributes);
        }
        return attributes;
    }

    void inspectAttribute(hid_t attribute, const std::string& name, Value& attributes)
    {
        const Hdf5Handle type(H5Aget_type(attribute), H5Tclose);
        const Hdf5Handle space(H5Aget_space(attribute), H5Sclose);
        require(type.isValid() && space.isValid(), name);
        const H5S_class_t kind = H5Sget_simple_extent_type(space);
        const auto count = static_cast<std::uint64_t>(
            std::max<hssize_t>(H5Sget_simple_extent_npoints(space), 0));
        if (kind == H5S_SIMPLE && count == 0)
            return attributes.push_back({name, false, Value::array()});
        if (H5Tget_class(type) != H5T_STRING || kind == H5S_NULL) return;
        if (count > kAttributeBytesLimit / std::max<std::size_t>(H5Tget_size(type), 1))
            throw FormatError(
                NW_TEXT("%1: the attribute \"%2\" is larger than allowed."), m_who, shown(name));
        const bool isVariable = H5Tis_variable_str(type) > 0;
        attributes.push_back({name, kind == H5S_SCALAR,
            isVariable ? variableTexts(attribute, type, count, name)
                       : fixedTexts(attribute, type, count, name)});
    }

    Value variableTexts(
        hid_t attribute, hid_t type, std::size_t count, const std::string& name) const
    {
        std::vector<const char*> texts(count, nullptr);
        require(H5Aread(attribute, type, texts.data()) >= 0, name);
        Value list = Value::array();
        // The library's memory stays until the copy ends.
        for (const char* text : texts) list.push_back(text == nullptr ? "" : text);
        return list;
    }

    Value fixedTexts(hid_t attribute, hid_t type, std::size_t count, const std::string& name) const
    {
        const std::size_t length = H5Tget_size(type);
        std::string packed(count * length, '\0');
        require(H5Aread(attribute, type, packed.data()) >= 0, name);
        const bool hasSpaces = H5Tget_strpad(type) == H5T_STR_SPACEPAD;
        Value list = Value::array();
        for (std::size_t i = 0; i < count; ++i) {
            std::string text = packed.substr(i * length, length);
            if (hasSpaces) text.erase(text.find_last_not_of(' ') + 1);
            list.push_back(text.substr(0, text.find('\0')));
        }
        return list;
    }

    const std::string& m_who;
    Hdf5Handle m_file;
    Value m_found;
};

Hdf5Object objectFrom(const Value& entry)
{
    Hdf5Object object{.path = entry.at(0), .isDataset = entry.at(1)};
    if (entry.at(2).is_number())
        object.type = Hdf5Type{static_cast<DType>(entry.at(2).get<int>()),
            static_cast<ByteOrder>(entry.at(3).get<int>())};
    object.shape = Shape(entry.at(4).get<std::vector<Dimension>>());
    if (entry.at(5).is_number()) object.offset = entry.at(5).get<std::uint64_t>();
    for (const Value& attribute : entry.at(6))
        object.attributes.push_back({attribute.at(0), attribute.at(1), attribute.at(2)});
    return object;
}

std::vector<std::byte> packed(const Value& value)
{
    const std::vector<std::uint8_t> bytes = Value::to_cbor(value);
    const auto view = std::as_bytes(std::span(bytes));
    return {view.begin(), view.end()};
}

Value unpacked(std::span<const std::byte> bytes)
{
    const auto* const start = reinterpret_cast<const std::uint8_t*>(bytes.data());
    return Value::from_cbor(start, start + bytes.size());
}

} // namespace

std::vector<Hdf5Object> inspectHdf5(std::span<const std::byte> image, const std::string& who)
{
    const auto lock = lockHdf5();
    const auto description = runIsolated([&] { return packed(Inspector(image, who).inspect()); },
        who, {.memoryBytes = kMemory + 3 * image.size()});
    std::vector<Hdf5Object> objects;
    for (const Value& entry : unpacked(description)) objects.push_back(objectFrom(entry));
    return objects;
}

std::vector<std::byte> readHdf5Datasets(std::span<const std::byte> image,
    const std::vector<std::string>& paths, std::uint64_t bytes, const std::string& who)
{
    const auto lock = lockHdf5();
    const auto readAll = [&] {
        Inspector file(image, who);
        std::vector<std::byte> content;
        content.reserve(bytes);
        for (const std::string& path : paths) file.read(path, content);
        return content;
    };
    std::vector<std::byte> content = runIsolated(
        readAll, who, {.memoryBytes = kMemory + 3 * (image.size() + bytes), .outputBytes = bytes});
    if (content.size() != bytes)
        throw FormatError(NW_TEXT("%1: the file changed its mind about its sizes."), who);
    return content;
}

} // namespace netwright
