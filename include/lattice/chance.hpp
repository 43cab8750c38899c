#pragma once
// chance: random numbers that have an address. A number is a pure function of (seed, run, purpose, actor, position), so
// run 4711 draws the same on one thread, on eight, or on another machine's third rank, and two designs that are
// compared can be given the same luck. Nothing is shared, nothing is locked; a Stream is a small value to copy.
// Source: Philox 4x32-10 of Salmon, Moraes, Dror and Shaw 2011 ("Parallel random numbers: as easy as 1, 2, 3", SC'11),
// as the library Random123 has it. The distributions are our own: those of std:: differ between standard libraries.
#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace lattice {

/// Names generator, layout of counters and distributions; stamped on every result. Changes when any number would.
inline constexpr std::string_view stream_version = "philox4x32-10/1";

/// What a Stamp adds where chance has a part: enough, with version and hashes, to draw the same numbers again.
struct ChanceStamp {
  std::uint64_t seed = 0;
  std::uint64_t runs = 0;
  std::string_view stream = stream_version;
};

/// A sequence of random 64-bit words. Key: the seed. Counter: position (32 bits), purpose and actor (16 bits each), run
/// (64 bits). Two words a block. At most 2^33 words; Error(internal) beyond, which no caller reaches.
struct Stream {
  std::uint64_t seed = 0;
  std::uint64_t run = 0;
  std::uint16_t purpose = 0;  ///< what the numbers are for: each user numbers its own purposes
  std::uint16_t actor = 0;    ///< whose numbers: an actor, a crisis, an ally
  std::uint64_t position = 0;
  std::array<std::uint64_t, 2> block{};  ///< the words of the block in use; empty at even positions
};

/// The stream of an address, from its first word. Cost: none until the first draw.
Stream stream_at(std::uint64_t seed, std::uint64_t run, std::uint16_t purpose = 0, std::uint16_t actor = 0);

/// One block of Philox 4x32 with ten rounds. For known-answer tests.
std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> counter, std::array<std::uint32_t, 2> key);

/// The next 64 random bits. Cost: about 5 ns.
std::uint64_t draw_bits(Stream& stream);

/// Uniform on [0, 1): a multiple of 2^-53, never 1.
double draw_unit(Stream& stream);

/// Uniform on (0, 1]: never 0, so that its logarithm is finite.
double draw_positive_unit(Stream& stream);

/// Uniform on 0, 1, ..., bound - 1, without bias (rejection). Error(bad_input) when bound is 0.
std::uint64_t draw_below(Stream& stream, std::uint64_t bound);

/// True with probability p. One word always, so that p = 0 and p = 1 keep later draws in step. Error(bad_input) when p
/// is no number in [0, 1].
bool draw_chance(Stream& stream, double p);

/// Normal with a mean and a standard deviation (>= 0), by the inverse distribution function: one word a draw, and
/// monotone in it, so that common numbers stay common. Error(bad_input) on other parameters.
double draw_normal(Stream& stream, double mean = 0, double sd = 1);

/// Exponential with a rate > 0 (mean 1/rate): -log(u)/rate, one word.
double draw_exponential(Stream& stream, double rate = 1);

/// Gamma with shape > 0 and scale > 0 (mean shape x scale). Marsaglia and Tsang 2000, ACM TOMS 26(3); shapes under 1 by
/// the power of a uniform. A varying number of words. May be 0 for shapes under 0.01, where doubles end.
double draw_gamma(Stream& stream, double shape, double scale = 1);

/// Beta with both parameters > 0, as a ratio of gammas in logarithms. In [0, 1].
double draw_beta(Stream& stream, double a, double b);

/// Triangular on [low, high] with a mode between them, by the inverse distribution function; low = high is a constant.
double draw_triangular(Stream& stream, double low, double mode, double high);

/// An index with a probability proportional to its weight, one word. Error(bad_input) when a weight is negative or no
/// number, or all are 0.
std::size_t draw_index(Stream& stream, std::span<const double> weights);

/// The quantile of the standard normal, p in (0, 1): algorithm AS 241 (PPND16) of Wichura 1988, Applied Statistics
/// 37(3), relative error about 1e-16. Error(bad_input) outside.
double normal_quantile(double p);

/// The distribution function of the standard normal, accurate in both tails.
double normal_cdf(double x);

}  // namespace lattice
