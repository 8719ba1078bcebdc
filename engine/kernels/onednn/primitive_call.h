#pragma once

#include <dnnl.hpp>

#include <cstddef>
#include <vector>

namespace netwright::onednn {

// One for the process; made at the first use.
const dnnl::engine& cpu();

// Attributes that every primitive here has: its scratch memory comes from the caller.
dnnl::primitive_attr attributes();

// A primitive with its memory objects, made once; at run time only addresses are set. Used by one
// thread at a time, with the thread number for which the primitive was made.
class PrimitiveCall {
public:
    PrimitiveCall(dnnl::primitive primitive, int threads);

    // Adds an argument (DNNL_ARG_…); the answer is its number.
    int add(int argument, const dnnl::memory::desc& description);
    void set(int index, const void* address);
    void run();

private:
    dnnl::primitive m_primitive;
    int m_threads = 1;
    std::vector<dnnl::memory> m_memories;
    std::vector<const void*> m_addresses;
    std::vector<dnnl_exec_arg_t> m_arguments;
};

// Copies between two layouts of the same numbers.
class Reorder {
public:
    Reorder(const dnnl::memory::desc& from, const dnnl::memory::desc& to, int threads);
    void run(const void* from, void* to);

private:
    Reorder(const dnnl::reorder::primitive_desc& description, int threads);

    PrimitiveCall m_call;
    std::vector<std::byte> m_scratch;
};

} // namespace netwright::onednn
