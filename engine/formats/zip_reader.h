#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace netwright {

// What a zip archive may hold, so that a small file cannot fill the memory.
struct ZipLimits {
    std::size_t members = 100'000;
    std::uint64_t memberBytes = std::uint64_t{8} << 30;
    std::uint64_t totalBytes = std::uint64_t{16} << 30;
    // Larger members may be compressed at most so many times.
    std::uint64_t ratioFreeBytes = std::uint64_t{256} << 20;
    std::uint64_t ratio = 200;
};

// A zip archive in memory, with stored and deflated members. Owns its bytes. One thread at
// a time.
class ZipReader {
public:
    // Throws FormatError for what is no zip archive, for names that lead out of a folder,
    // equal names and encrypted members. Sentences start with `who`.
    ZipReader(std::vector<std::byte> archive, std::string who, const ZipLimits& limits = {});
    ~ZipReader();

    // In the archive's order.
    const std::vector<std::string>& names() const { return m_names; }
    bool contains(std::string_view name) const;
    // The member's content, its checksum verified. Throws FormatError where there is no such
    // member, it is damaged or beyond the limits.
    std::vector<std::byte> read(std::string_view name);

private:
    struct Archive;
    void list();
    // Bytes that the member claims to have.
    std::uint64_t checkedSize(std::uint64_t index, const std::string& name) const;

    std::string m_who;
    ZipLimits m_limits;
    std::vector<std::string> m_names;
    std::uint64_t m_readBytes = 0;
    std::unique_ptr<Archive> m_archive;
};

} // namespace netwright
