#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace netwright {

// Writes a zip archive of stored members in the order of add(), as Keras and NumPy do. Equal
// members give equal bytes: all times are 1980-01-01.
class ZipWriter {
public:
    void add(const std::string& name, std::span<const std::byte> content);
    void add(const std::string& name, std::string_view content);
    // The archive. Throws FormatError where it would exceed 4 GiB or 65,535 members.
    std::vector<std::byte> finish() const;

private:
    struct Member {
        std::string name;
        std::uint32_t checksum = 0;
        std::uint64_t size = 0;
        std::uint64_t offset = 0;
    };

    std::vector<std::byte> m_bytes;
    std::vector<Member> m_members;
};

} // namespace netwright
