#pragma once
// Lists whose copies share their items. A World of a thousand agreements is copied by counting references; whoever
// changes an item changes a copy of that item alone, and everybody else keeps the old one.
#include <algorithm>
#include <cstddef>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace lattice {

/// A list of T that copies in constant time. Reading gives const items; edit() and change() copy an item that somebody
/// else holds too before they let it be changed. Items keep their address while any list holds them. Safe to read from
/// many threads.
template <class T>
class List {
  using Items = std::vector<std::shared_ptr<const T>>;
  std::shared_ptr<const Items> items_ = std::make_shared<Items>();

  Items& own() {
    if (items_.use_count() > 1) items_ = std::make_shared<Items>(*items_);
    return const_cast<Items&>(*items_);
  }
 public:
  /// Walks over the items as const T&.
  struct iterator {
    using iterator_category = std::random_access_iterator_tag;
    using value_type = T;
    using difference_type = std::ptrdiff_t;
    using pointer = const T*;
    using reference = const T&;
    typename Items::const_iterator at;  ///< position in the list of shared items
    reference operator*() const { return **at; }
    pointer operator->() const { return at->get(); }
    iterator& operator++() { return ++at, *this; }
    iterator operator++(int) { return iterator{at++}; }
    iterator& operator--() { return --at, *this; }
    iterator operator+(difference_type n) const { return {at + n}; }
    difference_type operator-(iterator o) const { return at - o.at; }
    bool operator==(const iterator& o) const { return at == o.at; }
  };

  std::size_t size() const { return items_->size(); }                 ///< number of items
  bool empty() const { return items_->empty(); }                      ///< true if there is none
  const T& operator[](std::size_t i) const { return *(*items_)[i]; }  ///< item i, not checked
  const T& at(std::size_t i) const { return *items_->at(i); }         ///< item i; throws std::out_of_range
  const T& back() const { return *items_->back(); }                   ///< the last item
  iterator begin() const { return {items_->begin()}; }                ///< first item
  iterator end() const { return {items_->end()}; }                    ///< past the last item

  /// Appends an item.
  void push_back(T item) { own().push_back(std::make_shared<T>(std::move(item))); }
  /// Takes the last item away.
  void pop_back() { own().pop_back(); }

  /// Item i for changing; a shared one is copied first. Cost: one copy of T at most, and of the list of pointers.
  T& edit(std::size_t i) {
    auto& item = own()[i];
    if (item.use_count() > 1) item = std::make_shared<T>(*item);
    return const_cast<T&>(*item);
  }

  /// Calls use(T&) for every item; copies those that are shared.
  template <class Use>
  void change(Use use) {
    for (std::size_t i = 0; i < size(); ++i) use(edit(i));
  }

  /// Brings the items into the order of a comparison.
  template <class Less>
  void sort(Less less) {
    std::sort(own().begin(), own().end(), [&](const auto& a, const auto& b) { return less(*a, *b); });
  }

  /// Takes away the items for which the test is true.
  template <class Test>
  void erase_if(Test test) {
    std::erase_if(own(), [&](const auto& item) { return test(*item); });
  }
};

/// A map from text to V that copies in constant time, for looking names up.
template <class V>
class Index {
  using Map = std::unordered_map<std::string, V>;
  std::shared_ptr<const Map> map_ = std::make_shared<Map>();
 public:
  auto find(const std::string& key) const { return map_->find(key); }          ///< entry of a key, or end()
  auto end() const { return map_->end(); }                                     ///< no entry
  bool contains(const std::string& key) const { return map_->contains(key); }  ///< true if the key is known

  /// Adds an entry unless the key is known; returns the entry and whether it is new. A shared map is copied first.
  auto emplace(const std::string& key, V value) {
    if (map_.use_count() > 1) map_ = std::make_shared<Map>(*map_);
    return const_cast<Map&>(*map_).emplace(key, std::move(value));
  }
};

}  // namespace lattice
