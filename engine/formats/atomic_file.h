#pragma once

#include <filesystem>

namespace netwright {

// A file that appears whole or not at all: everything is written to a temporary file in the
// same folder, and commit() puts it in the place of the old one. Without commit() the old
// file stays as it is and the temporary one is removed. For libraries that write by name;
// bytes in memory are written with writeFileAtomically().
class AtomicFile {
public:
    // Creates the temporary file, empty. Throws FormatError where the folder is missing or
    // nothing may be written there.
    explicit AtomicFile(std::filesystem::path path);
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;
    ~AtomicFile();

    const std::filesystem::path& path() const { return m_path; }
    const std::filesystem::path& temporaryPath() const { return m_temporary; }

    // Flushes the temporary file to the disk, renames it and flushes the folder. Throws
    // FormatError; the old file is untouched then.
    void commit();

private:
    std::filesystem::path m_path;
    std::filesystem::path m_target; // where symbolic links lead
    std::filesystem::path m_temporary;
    bool m_committed = false;
};

// Removes what programs that were killed while they wrote have left in the folder.
void removeAbandoned(const std::filesystem::path& folder);

} // namespace netwright
