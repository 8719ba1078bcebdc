#include "engine/kernels/onednn/primitive_call.h"

#include "engine/kernels/thread_scope.h"

namespace netwright::onednn {
namespace {

dnnl_stream_t streamOfThread()
{
    static thread_local const dnnl::stream stream(cpu());
    return stream.get();
}

dnnl::reorder::primitive_desc describeReorder(
    const dnnl::memory::desc& from, const dnnl::memory::desc& to)
{
    return dnnl::reorder::primitive_desc(cpu(), from, cpu(), to, attributes());
}

} // namespace

const dnnl::engine& cpu()
{
    // Never destroyed: kernels in static objects may outlive it otherwise.
    static const auto& engine = *new dnnl::engine(dnnl::engine::kind::cpu, 0);
    return engine;
}

dnnl::primitive_attr attributes()
{
    dnnl::primitive_attr attr;
    attr.set_scratchpad_mode(dnnl::scratchpad_mode::user);
    return attr;
}

PrimitiveCall::PrimitiveCall(dnnl::primitive primitive, int threads)
    : m_primitive(std::move(primitive)), m_threads(threads)
{
}

int PrimitiveCall::add(int argument, const dnnl::memory::desc& description)
{
    m_memories.push_back(dnnl::memory(description, cpu(), DNNL_MEMORY_NONE));
    m_addresses.push_back(nullptr);
    m_arguments.push_back({argument, m_memories.back().get()});
    return static_cast<int>(m_arguments.size()) - 1;
}

void PrimitiveCall::set(int index, const void* address)
{
    const auto i = static_cast<std::size_t>(index);
    if (m_addresses[i] == address) return;
    m_addresses[i] = address;
    dnnl_memory_set_data_handle(m_arguments[i].memory, const_cast<void*>(address));
}

void PrimitiveCall::run()
{
    const ThreadScope scope(m_threads);
    dnnl_primitive_execute(m_primitive.get(), streamOfThread(),
        static_cast<int>(m_arguments.size()), m_arguments.data());
}

Reorder::Reorder(const dnnl::memory::desc& from, const dnnl::memory::desc& to, int threads)
    : Reorder(describeReorder(from, to), threads)
{
}

Reorder::Reorder(const dnnl::reorder::primitive_desc& description, int threads)
    : m_call(dnnl::reorder(description), threads),
      m_scratch(description.scratchpad_desc().get_size())
{
    m_call.add(DNNL_ARG_FROM, description.src_desc());
    m_call.add(DNNL_ARG_TO, description.dst_desc());
    m_call.set(m_call.add(DNNL_ARG_SCRATCHPAD, description.scratchpad_desc()), m_scratch.data());
}

void Reorder::run(const void* from, void* to)
{
    m_call.set(0, from);
    m_call.set(1, to);
    m_call.run();
}

} // namespace netwright::onednn
