// Vectors of float32 as wide as one level of the processor has them; included inside a namespace of
// its own by each file that is compiled for a level, after kVectorBytes.

typedef float Vector __attribute__((vector_size(kVectorBytes)));
typedef float LooseVector __attribute__((vector_size(kVectorBytes), aligned(4), may_alias));

constexpr std::size_t kLanes = kVectorBytes / sizeof(float);

static inline Vector load(const float* from)
{
    return *reinterpret_cast<const LooseVector*>(from);
}

static inline void store(float* to, Vector value)
{
    *reinterpret_cast<LooseVector*>(to) = value;
}

// The first `count` lanes, less than all, from memory; `rest` in the others.
static inline Vector loadPart(const float* from, std::size_t count, float rest)
{
    float lanes[kLanes];
    for (std::size_t i = 0; i < kLanes; ++i) lanes[i] = rest;
    for (std::size_t i = 0; i < count; ++i) lanes[i] = from[i];
    return load(lanes);
}

static inline float sumOfLanes(Vector value)
{
    typedef float Four __attribute__((vector_size(16)));
    Four parts[kLanes / 4];
    __builtin_memcpy(parts, &value, sizeof parts);
    Four sum = parts[0];
    if constexpr (kLanes == 8) sum = parts[0] + parts[1];
    if constexpr (kLanes == 16) sum = (parts[0] + parts[1]) + (parts[2] + parts[3]);
    return (sum[0] + sum[1]) + (sum[2] + sum[3]);
}
