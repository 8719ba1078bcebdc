#include "engine/formats/hdf5_handle.h"

#include <array>

namespace netwright {
namespace {

// Where the bits of a floating-point number are.
struct FloatLayout {
    std::size_t size, sign, exponent, exponentSize, mantissa, mantissaSize, bias;
    bool operator==(const FloatLayout&) const = default;
};

constexpr FloatLayout kFloat16 = {2, 15, 10, 5, 0, 10, 15};
constexpr FloatLayout kBfloat16 = {2, 15, 7, 8, 0, 7, 127};
constexpr FloatLayout kFloat32 = {4, 31, 23, 8, 0, 23, 127};
constexpr FloatLayout kFloat64 = {8, 63, 52, 11, 0, 52, 1023};

std::optional<DType> integerType(hid_t type)
{
    const std::size_t size = H5Tget_size(type);
    if (H5Tget_precision(type) != 8 * size || H5Tget_offset(type) != 0) return std::nullopt;
    const bool isSigned = H5Tget_sign(type) == H5T_SGN_2;
    switch (size) {
    case 1: return isSigned ? DType::int8 : DType::uint8;
    case 2: return isSigned ? DType::int16 : DType::uint16;
    case 4: return isSigned ? DType::int32 : DType::uint32;
    case 8: return isSigned ? DType::int64 : DType::uint64;
    default: return std::nullopt;
    }
}

std::optional<DType> floatType(hid_t type)
{
    FloatLayout layout = {};
    layout.size = H5Tget_size(type);
    layout.bias = H5Tget_ebias(type);
    if (H5Tget_fields(type, &layout.sign, &layout.exponent, &layout.exponentSize, &layout.mantissa,
            &layout.mantissaSize)
            < 0
        || H5Tget_norm(type) != H5T_NORM_IMPLIED)
        return std::nullopt;
    if (layout == kFloat32) return DType::float32;
    if (layout == kFloat64) return DType::float64;
    if (layout == kFloat16) return DType::float16;
    if (layout == kBfloat16) return DType::bfloat16;
    return std::nullopt;
}

std::optional<DType> dtypeFromHdf5(hid_t type)
{
    switch (H5Tget_class(type)) {
    case H5T_INTEGER: return integerType(type);
    case H5T_FLOAT: return floatType(type);
    // h5py's bool is an enumeration of one byte, its bfloat16 two bytes without meaning.
    case H5T_ENUM: return H5Tget_size(type) == 1 ? std::optional(DType::boolean) : std::nullopt;
    case H5T_OPAQUE: return H5Tget_size(type) == 2 ? std::optional(DType::bfloat16) : std::nullopt;
    default: return std::nullopt;
    }
}

hid_t makeBoolean()
{
    const hid_t type = H5Tenum_create(H5T_STD_I8LE);
    const std::int8_t no = 0, yes = 1;
    H5Tenum_insert(type, "FALSE", &no);
    H5Tenum_insert(type, "TRUE", &yes);
    return type;
}

hid_t makeFloat16()
{
    const hid_t type = H5Tcopy(H5T_IEEE_F32LE);
    H5Tset_fields(type, kFloat16.sign, kFloat16.exponent, kFloat16.exponentSize, kFloat16.mantissa,
        kFloat16.mantissaSize);
    H5Tset_size(type, kFloat16.size);
    H5Tset_ebias(type, kFloat16.bias);
    return type;
}

hid_t makeBfloat16()
{
    const hid_t type = H5Tcreate(H5T_OPAQUE, 2);
    H5Tset_tag(type, "");
    return type;
}

hid_t makeType(DType dtype)
{
    switch (dtype) {
    case DType::boolean: return makeBoolean();
    case DType::int8: return H5Tcopy(H5T_STD_I8LE);
    case DType::uint8: return H5Tcopy(H5T_STD_U8LE);
    case DType::int16: return H5Tcopy(H5T_STD_I16LE);
    case DType::uint16: return H5Tcopy(H5T_STD_U16LE);
    case DType::int32: return H5Tcopy(H5T_STD_I32LE);
    case DType::uint32: return H5Tcopy(H5T_STD_U32LE);
    case DType::int64: return H5Tcopy(H5T_STD_I64LE);
    case DType::uint64: return H5Tcopy(H5T_STD_U64LE);
    case DType::bfloat16: return makeBfloat16();
    case DType::float16: return makeFloat16();
    case DType::float32: return H5Tcopy(H5T_IEEE_F32LE);
    case DType::float64: return H5Tcopy(H5T_IEEE_F64LE);
    case DType::string: break; // no weight is text
    }
    return H5I_INVALID_HID;
}

} // namespace

std::unique_lock<std::mutex> lockHdf5()
{
    static std::mutex mutex;
    std::unique_lock lock(mutex);
    H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr);
    return lock;
}

std::optional<Hdf5Type> typeFromHdf5(hid_t type)
{
    const auto dtype = dtypeFromHdf5(type);
    if (!dtype) return std::nullopt;
    const H5T_order_t order = H5Tget_order(type);
    const bool hasOrder = sizeOf(*dtype) > 1 && *dtype != DType::bfloat16;
    if (hasOrder && order != H5T_ORDER_LE && order != H5T_ORDER_BE) return std::nullopt;
    return Hdf5Type{*dtype, hasOrder && order == H5T_ORDER_BE ? ByteOrder::big : ByteOrder::little};
}

Hdf5Handle typeForHdf5(DType dtype)
{
    return {makeType(dtype), H5Tclose};
}

} // namespace netwright
