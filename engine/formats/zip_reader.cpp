#include "engine/formats/zip_reader.h"

#include "engine/base/error.h"
#include "engine/formats/elements.h"

#include <algorithm>
#include <set>
#include <zip.h>

namespace netwright {

// Closed before the bytes that it reads are freed.
struct ZipReader::Archive {
    std::vector<std::byte> bytes;
    zip_t* handle = nullptr;

    ~Archive()
    {
        if (handle != nullptr) zip_discard(handle);
    }
};

namespace {

// A directory without members.
constexpr std::size_t kSmallestArchive = 22;
// Deflate cannot do better.
constexpr std::uint64_t kBestDeflateRatio = 1040;

zip_t* openArchive(std::vector<std::byte>& bytes)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (source == nullptr) return nullptr;
    zip_t* archive = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (archive == nullptr) zip_source_free(source);
    zip_error_fini(&error);
    return archive;
}

// Whether a member of this name would stay in the folder where it is unpacked.
bool staysInside(std::string_view name)
{
    if (name.empty() || name.front() == '/' || name.find('\\') != std::string_view::npos)
        return false;
    while (!name.empty()) {
        const std::string_view part = name.substr(0, name.find('/'));
        if (part == "..") return false;
        name.remove_prefix(std::min(part.size() + 1, name.size()));
    }
    return true;
}

} // namespace

ZipReader::ZipReader(std::vector<std::byte> archive, std::string who, const ZipLimits& limits)
    : m_who(std::move(who)), m_limits(limits), m_archive(std::make_unique<Archive>())
{
    m_archive->bytes = std::move(archive);
    // The library takes nothing at all for an empty archive.
    if (m_archive->bytes.size() >= kSmallestArchive)
        m_archive->handle = openArchive(m_archive->bytes);
    if (m_archive->handle == nullptr)
        throw FormatError(
            NW_TEXT("%1: expected a zip archive, received something else or a damaged one."),
            m_who);
    list();
}

ZipReader::~ZipReader() = default;

void ZipReader::list()
{
    const auto count = static_cast<std::uint64_t>(zip_get_num_entries(m_archive->handle, 0));
    if (count > m_limits.members)
        throw FormatError(NW_TEXT("%1: expected at most %2 members, received %3."), m_who,
            m_limits.members, count);
    std::set<std::string_view> known;
    m_names.reserve(count);
    for (std::uint64_t i = 0; i < count; ++i) {
        const char* name = zip_get_name(m_archive->handle, i, ZIP_FL_ENC_GUESS);
        if (name == nullptr || !staysInside(name))
            throw FormatError(NW_TEXT("%1: the member name \"%2\" is not allowed."), m_who,
                shown(name == nullptr ? "" : name));
        m_names.emplace_back(name);
        if (!known.insert(m_names.back()).second)
            throw FormatError(NW_TEXT("%1: expected each member once, \"%2\" is there twice."),
                m_who, shown(name));
    }
}

bool ZipReader::contains(std::string_view name) const
{
    return std::find(m_names.begin(), m_names.end(), name) != m_names.end();
}

std::uint64_t ZipReader::checkedSize(std::uint64_t index, const std::string& name) const
{
    zip_stat_t about;
    zip_stat_init(&about);
    constexpr zip_uint64_t needed
        = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD;
    if (zip_stat_index(m_archive->handle, index, 0, &about) != 0
        || (about.valid & needed) != needed)
        throw FormatError(NW_TEXT("%1: the member \"%2\" is damaged."), m_who, shown(name));
    if (about.encryption_method != ZIP_EM_NONE
        || (about.comp_method != ZIP_CM_STORE && about.comp_method != ZIP_CM_DEFLATE))
        throw FormatError(
            NW_TEXT("%1: expected \"%2\" stored or deflated, received another compression."), m_who,
            shown(name));
    const bool isImpossible = about.size > m_archive->bytes.size() * kBestDeflateRatio
        || about.comp_size > m_archive->bytes.size();
    const bool isAbsurd
        = about.size > m_limits.ratioFreeBytes && about.size / m_limits.ratio > about.comp_size;
    if (isImpossible || isAbsurd || about.size > m_limits.memberBytes
        || about.size > m_limits.totalBytes - m_readBytes)
        throw FormatError(
            NW_TEXT("%1: the member \"%2\" claims %3 bytes, which is more than allowed."), m_who,
            shown(name), static_cast<std::uint64_t>(about.size));
    return about.size;
}

std::vector<std::byte> ZipReader::read(std::string_view wanted)
{
    const std::string name(wanted);
    const auto found = std::find(m_names.begin(), m_names.end(), name);
    if (found == m_names.end())
        throw FormatError(NW_TEXT("%1: expected a member \"%2\", there is none."), m_who, name);
    const auto index = static_cast<std::uint64_t>(found - m_names.begin());
    const std::uint64_t size = checkedSize(index, name);
    const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file(
        zip_fopen_index(m_archive->handle, index, 0), &zip_fclose);
    std::vector<std::byte> content;
    constexpr std::uint64_t kChunk = std::uint64_t{1} << 20;
    zip_int64_t got = file == nullptr ? -1 : 1;
    // One byte more than claimed is asked for, to notice that the claim was wrong.
    while (got > 0 && content.size() <= size) {
        const std::size_t done = content.size();
        const std::uint64_t asked = std::min(kChunk, size - done + 1);
        content.resize(done + asked);
        got = zip_fread(file.get(), content.data() + done, asked);
        content.resize(done + static_cast<std::size_t>(std::max<zip_int64_t>(got, 0)));
    }
    if (got < 0 || content.size() != size)
        throw FormatError(NW_TEXT("%1: the member \"%2\" is damaged."), m_who, shown(name));
    m_readBytes += content.size();
    return content;
}

} // namespace netwright
