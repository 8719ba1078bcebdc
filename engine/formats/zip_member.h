#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace netwright {

// A stored (not compressed) member of a zip archive on disk, for reading parts of it without
// reading the archive into memory. Keeps the file open; one thread at a time.
class ZipMember {
public:
    // Throws FormatError for what is no zip archive, a member that is missing, and a compressed
    // one. Sentences start with `who`.
    ZipMember(const std::filesystem::path& archive, const std::string& name, std::string who);
    ~ZipMember();

    std::uint64_t bytes() const { return m_bytes; }
    // Throws FormatError where the archive is damaged or cut off.
    void read(std::uint64_t offset, std::byte* to, std::size_t count);

private:
    struct Handles;

    std::string m_who;
    std::uint64_t m_bytes = 0;
    std::unique_ptr<Handles> m_handles;
};

// Names of all members, in the archive's order. Throws FormatError for what is no zip archive.
std::vector<std::string> zipMemberNames(const std::filesystem::path& archive);

} // namespace netwright
