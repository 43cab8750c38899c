// Random words with an address: Philox blocks laid out as chance.hpp says. The only place that knows Random123.
#include "lattice/chance.hpp"

#include <Random123/philox.h>

#include "lattice/base.hpp"

namespace lattice {
namespace {

std::uint64_t joined(std::uint32_t low, std::uint32_t high) { return low | (std::uint64_t{high} << 32); }

std::uint32_t low_half(std::uint64_t x) { return static_cast<std::uint32_t>(x); }
std::uint32_t high_half(std::uint64_t x) { return static_cast<std::uint32_t>(x >> 32); }

/// The block that holds the word at the stream's position.
std::array<std::uint64_t, 2> block_of(const Stream& s) {
  if (s.position >> 33) throw Error(Fault::internal, "a stream of random numbers is at its end", "chance");
  const std::uint32_t user = s.purpose | (std::uint32_t{s.actor} << 16);
  const auto words = philox({low_half(s.position >> 1), user, low_half(s.run), high_half(s.run)},
                            {low_half(s.seed), high_half(s.seed)});
  return {joined(words[0], words[1]), joined(words[2], words[3])};
}

}  // namespace

std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> counter, std::array<std::uint32_t, 2> key) {
  const r123::Philox4x32::ctr_type c{{counter[0], counter[1], counter[2], counter[3]}};
  const r123::Philox4x32::key_type k{{key[0], key[1]}};
  const auto out = r123::Philox4x32{}(c, k);
  return {out[0], out[1], out[2], out[3]};
}

Stream stream_at(std::uint64_t seed, std::uint64_t run, std::uint16_t purpose, std::uint16_t actor) {
  return {seed, run, purpose, actor, 0, {}};
}

std::uint64_t draw_bits(Stream& stream) {
  if (stream.position % 2 == 0) stream.block = block_of(stream);
  return stream.block[stream.position++ % 2];
}

}  // namespace lattice
