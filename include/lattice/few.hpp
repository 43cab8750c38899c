#pragma once
// A short list that lives inside its owner: up to N items without the heap, more than that with it.
#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <vector>

namespace lattice {

/// A list of T, T small and trivially copyable. Up to N items cost no allocation.
template <class T, std::size_t N>
class Few {
  std::size_t size_ = 0;
  std::array<T, N> near_ = {};
  std::vector<T> far_;  ///< all items, once there are more than N
 public:
  Few() = default;
  /// A list of these items.
  Few(std::initializer_list<T> items) {
    for (const T& item : items) push_back(item);
  }

  std::size_t size() const { return size_; }                                 ///< number of items
  bool empty() const { return size_ == 0; }                                  ///< true if there is none
  const T* data() const { return size_ <= N ? near_.data() : far_.data(); }  ///< the items, one after the other
  const T* begin() const { return data(); }                                  ///< first item
  const T* end() const { return data() + size_; }                            ///< past the last item
  const T& operator[](std::size_t i) const { return data()[i]; }             ///< item i, not checked
  const T& front() const { return *data(); }                                 ///< the first item; there must be one

  /// Appends an item.
  void push_back(const T& item) {
    if (size_ == N) far_.assign(near_.begin(), near_.end());
    if (size_ < N)
      near_[size_] = item;
    else
      far_.push_back(item);
    ++size_;
  }

  /// Takes away the items for which the test is true, and keeps the order of the others.
  template <class Test>
  void erase_if(Test test) {
    Few kept;
    for (const T& item : *this)
      if (!test(item)) kept.push_back(item);
    *this = kept;
  }
};

}  // namespace lattice
