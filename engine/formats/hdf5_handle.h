#pragma once

#include "engine/formats/hdf5_object.h"

#include <hdf5.h>
#include <mutex>
#include <optional>
#include <utility>

namespace netwright {

// Closes what the HDF5 library opened. Only formats/hdf5_*.cpp include this header.
class Hdf5Handle {
public:
    Hdf5Handle(hid_t id, herr_t (*close)(hid_t)) : m_id(id), m_close(close) { }
    Hdf5Handle(Hdf5Handle&& other) noexcept
        : m_id(std::exchange(other.m_id, H5I_INVALID_HID)), m_close(other.m_close)
    {
    }
    Hdf5Handle& operator=(Hdf5Handle&& other) noexcept
    {
        std::swap(m_id, other.m_id);
        std::swap(m_close, other.m_close);
        return *this;
    }
    ~Hdf5Handle()
    {
        if (m_id >= 0) m_close(m_id);
    }

    bool isValid() const { return m_id >= 0; }
    operator hid_t() const { return m_id; }

private:
    hid_t m_id;
    herr_t (*m_close)(hid_t);
};

// The library is not made for threads: whoever calls it holds this lock, which also turns
// off that it prints errors.
std::unique_lock<std::mutex> lockHdf5();

// Nothing for types that an Array cannot hold.
std::optional<Hdf5Type> typeFromHdf5(hid_t type);
// The little-endian type that h5py writes for the dtype.
Hdf5Handle typeForHdf5(DType dtype);

} // namespace netwright
