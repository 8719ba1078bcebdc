#include "engine/formats/zip_member.h"

#include "engine/base/error.h"

#include <zip.h>

namespace netwright {
namespace {

using Archive = std::unique_ptr<zip_t, decltype(&zip_discard)>;
using Member = std::unique_ptr<zip_file_t, decltype(&zip_fclose)>;

Archive openArchive(const std::filesystem::path& path)
{
    int code = 0;
    Archive archive(zip_open(path.c_str(), ZIP_RDONLY, &code), zip_discard);
    if (archive) return archive;
    throw FormatError(
        NW_TEXT("%1: expected a zip archive, received something else or a damaged one."),
        path.string());
}

} // namespace

// The member is closed before its archive.
struct ZipMember::Handles {
    Archive archive;
    Member member;
};

ZipMember::ZipMember(const std::filesystem::path& archive, const std::string& name, std::string who)
    : m_who(std::move(who)),
      m_handles(new Handles{openArchive(archive), Member(nullptr, zip_fclose)})
{
    zip_t* const handle = m_handles->archive.get();
    zip_stat_t status;
    zip_stat_init(&status);
    if (zip_stat(handle, name.c_str(), 0, &status) != 0)
        throw FormatError(NW_TEXT("%1: there is no such array in the file."), m_who);
    if ((status.valid & ZIP_STAT_COMP_METHOD) == 0 || status.comp_method != ZIP_CM_STORE)
        throw FormatError(
            NW_TEXT("%1: the file is too large for the memory, and only uncompressed arrays "
                    "can be read row by row; save it with numpy.savez."),
            m_who);
    m_handles->member.reset(zip_fopen_index(handle, status.index, 0));
    if (!m_handles->member) throw FormatError(NW_TEXT("%1: the array is damaged."), m_who);
    m_bytes = status.size;
}

ZipMember::~ZipMember() = default;

void ZipMember::read(std::uint64_t offset, std::byte* to, std::size_t count)
{
    zip_file_t* const member = m_handles->member.get();
    bool isGood = zip_fseek(member, static_cast<zip_int64_t>(offset), SEEK_SET) == 0;
    for (std::size_t done = 0; isGood && done < count;) {
        const zip_int64_t got = zip_fread(member, to + done, count - done);
        isGood = got > 0;
        if (isGood) done += static_cast<std::size_t>(got);
    }
    if (!isGood) throw FormatError(NW_TEXT("%1: the array is damaged or cut off."), m_who);
}

std::vector<std::string> zipMemberNames(const std::filesystem::path& archive)
{
    const Archive handle = openArchive(archive);
    std::vector<std::string> names;
    const zip_int64_t count = zip_get_num_entries(handle.get(), 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        const char* const name
            = zip_get_name(handle.get(), static_cast<zip_uint64_t>(i), ZIP_FL_ENC_GUESS);
        if (name != nullptr) names.emplace_back(name);
    }
    return names;
}

} // namespace netwright
