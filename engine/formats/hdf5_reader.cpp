#include "engine/formats/hdf5_reader.h"

#include "engine/base/error.h"
#include "engine/formats/hdf5_inspect.h"

#include <algorithm>

namespace netwright {
namespace {

// Compressed datasets may be larger than their file by what deflate can do, but small files
// are not asked.
constexpr std::uint64_t kBestRatio = 1040;
constexpr std::uint64_t kAlwaysAllowed = std::uint64_t{64} << 20;

// "/a/b" for "a/b", "/a/b/" and "//a//b".
std::string absolute(std::string_view path)
{
    std::string result;
    while (!path.empty()) {
        const std::string_view part = path.substr(0, path.find('/'));
        if (!part.empty()) result += '/' + std::string(part);
        path.remove_prefix(std::min(part.size() + 1, path.size()));
    }
    return result.empty() ? "/" : result;
}

const Hdf5Attribute* findAttribute(const Hdf5Object* object, std::string_view name)
{
    if (object == nullptr) return nullptr;
    for (const Hdf5Attribute& attribute : object->attributes)
        if (attribute.name == name) return &attribute;
    return nullptr;
}

bool isConvertible(DType from, DType to)
{
    return from == to || isFloat(to) || !isFloat(from);
}

} // namespace

Hdf5Reader::Hdf5Reader(std::vector<std::byte> image, std::string who)
    : m_image(std::move(image)), m_who(std::move(who))
{
    for (Hdf5Object& object : inspectHdf5(m_image, m_who)) {
        const std::size_t cut = object.path.rfind('/');
        const std::string name = object.path.substr(cut + 1);
        if (!name.empty()) {
            Group& parent = m_groups[cut == 0 ? "/" : object.path.substr(0, cut)];
            (object.isDataset ? parent.datasets : parent.groups).push_back(name);
        }
        std::string path = object.path;
        m_objects.emplace(std::move(path), std::move(object));
    }
}

const Hdf5Object* Hdf5Reader::find(std::string_view path) const
{
    const auto found = m_objects.find(absolute(path));
    return found == m_objects.end() ? nullptr : &found->second;
}

bool Hdf5Reader::exists(std::string_view path) const
{
    return find(path) != nullptr;
}

bool Hdf5Reader::isGroup(std::string_view path) const
{
    const Hdf5Object* const object = find(path);
    return object != nullptr && !object->isDataset;
}

std::vector<std::string> Hdf5Reader::groups(std::string_view path) const
{
    const auto found = m_groups.find(absolute(path));
    return found == m_groups.end() ? std::vector<std::string>{} : found->second.groups;
}

std::vector<std::string> Hdf5Reader::datasets(std::string_view path) const
{
    const auto found = m_groups.find(absolute(path));
    return found == m_groups.end() ? std::vector<std::string>{} : found->second.datasets;
}

const Hdf5Object& Hdf5Reader::dataset(std::string_view path) const
{
    const Hdf5Object* const object = find(path);
    if (object == nullptr || !object->isDataset)
        throw FormatError(
            NW_TEXT("%1: expected an array \"%2\", there is none."), m_who, shown(path));
    if (!object->type)
        throw FormatError(
            NW_TEXT("%1: expected numbers in \"%2\", received another type."), m_who, shown(path));
    return *object;
}

Shape Hdf5Reader::shapeOf(std::string_view path) const
{
    return dataset(path).shape;
}

DType Hdf5Reader::dtypeOf(std::string_view path) const
{
    return dataset(path).type->dtype;
}

std::optional<std::string> Hdf5Reader::text(std::string_view path, std::string_view attribute) const
{
    const Hdf5Attribute* const found = findAttribute(find(path), attribute);
    if (found == nullptr || found->texts.size() != 1) return std::nullopt;
    return found->texts.front();
}

std::optional<std::vector<std::string>> Hdf5Reader::textList(
    std::string_view path, const std::string& attribute) const
{
    const Hdf5Object* const object = find(path);
    if (const Hdf5Attribute* whole = findAttribute(object, attribute)) return whole->texts;
    std::vector<std::string> texts;
    std::size_t part = 0;
    while (const auto* found = findAttribute(object, attribute + std::to_string(part))) {
        texts.insert(texts.end(), found->texts.begin(), found->texts.end());
        ++part;
    }
    return part == 0 ? std::nullopt : std::optional(texts);
}

std::size_t Hdf5Reader::sizeOfDataset(const Hdf5Object& object) const
{
    const std::uint64_t limit = std::max(kAlwaysAllowed, m_image.size() * kBestRatio);
    const auto bytes = denseBytes(
        object.shape.lengths(), sizeOf(object.type->dtype), std::min(kArrayBytesLimit, limit));
    const bool isInside = bytes
        && (!object.offset
            || (*object.offset <= m_image.size() && *bytes <= m_image.size() - *object.offset));
    if (!isInside)
        throw FormatError(NW_TEXT("%1: the array \"%2\" of shape %3 is larger than its file."),
            m_who, shown(object.path), object.shape.text());
    return *bytes;
}

const Hdf5Object& Hdf5Reader::checked(const Hdf5Expectation& expectation) const
{
    const Hdf5Object& object = dataset(expectation.path);
    if (object.shape != expectation.shape)
        throw FormatError(NW_TEXT("%1: expected \"%2\" of shape %3, received %4."), m_who,
            shown(expectation.path), expectation.shape.text(), object.shape.text());
    if (!isConvertible(object.type->dtype, expectation.dtype))
        throw FormatError(NW_TEXT("%1: expected \"%2\" of type %3, received %4."), m_who,
            shown(expectation.path), nameOf(expectation.dtype), nameOf(object.type->dtype));
    sizeOfDataset(object);
    return object;
}

std::vector<Array> Hdf5Reader::read(const std::vector<const Hdf5Object*>& objects) const
{
    std::vector<std::string> scattered;
    std::uint64_t scatteredBytes = 0;
    for (const Hdf5Object* object : objects) {
        if (object->offset) continue;
        scattered.push_back(object->path);
        scatteredBytes += sizeOfDataset(*object);
    }
    const std::vector<std::byte> gathered = scattered.empty()
        ? std::vector<std::byte>{}
        : readHdf5Datasets(m_image, scattered, scatteredBytes, m_who);
    std::span<const std::byte> rest = gathered;
    std::vector<Array> arrays;
    for (const Hdf5Object* object : objects) {
        const std::size_t size = sizeOfDataset(*object);
        const auto bytes
            = object->offset ? std::span(m_image).subspan(*object->offset, size) : rest.first(size);
        if (!object->offset) rest = rest.subspan(size);
        arrays.push_back(
            arrayFromBytes(object->shape, object->type->dtype, bytes, object->type->order));
    }
    return arrays;
}

std::vector<Array> Hdf5Reader::arrays(std::span<const Hdf5Expectation> expectations) const
{
    std::vector<const Hdf5Object*> objects;
    for (const Hdf5Expectation& expectation : expectations)
        objects.push_back(&checked(expectation));
    std::vector<Array> arrays = read(objects);
    for (std::size_t i = 0; i < arrays.size(); ++i)
        arrays[i] = arrays[i].cast(expectations[i].dtype);
    return arrays;
}

Array Hdf5Reader::array(std::string_view path, const Shape& shape, DType dtype) const
{
    const Hdf5Expectation expectation{std::string(path), shape, dtype};
    return arrays({&expectation, 1}).front();
}

Array Hdf5Reader::array(std::string_view path) const
{
    return read({&dataset(path)}).front();
}

std::vector<Array> readHdf5(std::vector<std::byte> image,
    std::span<const Hdf5Expectation> expectations, const std::string& who)
{
    return Hdf5Reader(std::move(image), who).arrays(expectations);
}

} // namespace netwright
