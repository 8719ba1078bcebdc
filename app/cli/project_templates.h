#pragma once

#include <string>
#include <vector>

namespace netwright {

// A project to start from. Each is a file of resources/templates, compiled in by the build.
struct ProjectTemplate {
    std::string name; // of the file: "digits"
    std::string summary; // the first note on its canvas
    std::string json;
};

// Sorted by name.
const std::vector<ProjectTemplate>& projectTemplates();
// Throws ConfigError where there is none of that name.
const ProjectTemplate& projectTemplate(const std::string& name);

} // namespace netwright
