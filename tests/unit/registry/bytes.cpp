// Input that is no TOML, or no text at all: an Error or a note with file and line, never a crash.
#include "../support.hpp"

#include "lattice/world.hpp"

using namespace lattice;
using namespace lattice::test;

namespace {

struct Bytes {
  std::string what;
  std::string text;
  std::string place;  ///< line
  std::string says;
};

std::string repeat(const std::string& piece, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += piece;
  return out;
}

const std::vector<Bytes> inputs{
    {"an open bracket", "id = [", ":1:", "not valid TOML"},
    {"a key without a value", "id = \"x\"\ntitle =\n", ":2:", "not valid TOML"},
    {"a key twice", "id = \"x\"\nid = \"y\"\n", ":2:", "not valid TOML"},
    {"an open string", "id = \"x\n", ":1:", "not valid TOML"},
    {"binary",
     std::string("\x7f"
                 "ELF\x02\x01\x01\0\0\0",
                 10),
     ":1:", ""},
    {"a NUL", std::string("id = 1\n\0", 8), ":2:", "a control character"},
    {"random bytes", "\x89PNG\r\n\x1a\n", ":1:", "not UTF-8"},
    {"[$]~", "[$]~", ":1:", "not valid TOML"},
    {"[[[1]]]", "[[[1]]]", ":1:", "not valid TOML"},
    {"a small capital outside quotes", "\xca\x99 = 1\n", ":1:", "beyond ASCII outside quotes"},
    {"a small capital in a header", "id = \"x\"\n[\xca\x99]\n", ":2:", "beyond ASCII outside quotes"},
    {"deep lists", "x = " + repeat("[", 40) + repeat("]", 40), ":1:", "nested more than 32 deep"},
    {"very deep lists", "x = " + repeat("[", 200000), ":1:", "nested more than 32 deep"},
    {"deep tables", "x = " + repeat("{a=", 40), ":1:", "nested more than 32 deep"},
    {"a byte order mark", "\xef\xbb\xbfid = \"x\"\n", ":1:", "byte order mark"},
    {"Latin-1", "id = \"caf\xe9\"\n", ":1:", "not UTF-8"},
    {"UTF-16", std::string("\xff\xfei\0d\0", 6), ":1:", "not UTF-8"},
    {"a vertical tab", "id\v= 1\n", ":1:", "a control character"},
    {"a dotted key of a value", "a = 1\na.b = 2\n", ":2:", "not valid TOML"},
    {"a number too large", "x = 99999999999999999999\n", ":1:", "not valid TOML"},
    {"a time that is none", "x = 1950-01-01T25:00:00\n", ":1:", "not valid TOML"},
};

}  // namespace

TEST_CASE("an agreement file of such bytes is one note with file and line") {
  for (const Bytes& b : inputs) {
    const Register reg = small_register({{"pact", b.text}});
    CHECK_MESSAGE(noted(reg.notes, {std::string("data/agreements/pact.toml") + b.place + " error", b.says}), b.what,
                  ":\n", all_of(reg.notes));
    CHECK_MESSAGE(reg.world.agreements.size() == 2, b.what);
  }
}

TEST_CASE("states.toml and places.toml of such bytes are notes too") {
  for (const std::string path : {"states.toml", "places.toml"})
    for (const Bytes& b : inputs) {
      auto texts = small_texts();
      for (auto& [name, text] : texts)
        if (name == path) text = b.text;
      const Register reg = load_register(data_of_texts(texts));
      CHECK_MESSAGE(has_error(reg.notes), path, ": ", b.what);
    }
}

TEST_CASE("letters beyond ASCII are welcome inside quotes and refused in comments only if the parser refuses them") {
  const World w = world_with(Pact{{{"gist", "\xca\x99 caf\xc3\xa9"}}});
  CHECK(w.agreements[0].commitments[0].gist == "\xca\x99 caf\xc3\xa9");
}

TEST_CASE("an empty file, and one of comments only, are no agreements") {
  for (const std::string text : {"", "# nothing\n", "\n\n"}) {
    const Register reg = small_register({{"pact", text}});
    CHECK(noted(reg.notes, {"pact.toml", "error", "\"id\" is missing"}));
  }
}

TEST_CASE("missing files are notes; a folder that is not there is an error that says what it should hold") {
  const Register reg = load_register(data_of_texts({}));
  CHECK(noted(reg.notes, {"data/states.toml", "the file is missing"}));
  CHECK(noted(reg.notes, {"data/places.toml", "the file is missing"}));
  CHECK(thrown([] { (void)read_data_folder("/nowhere/at/all"); }).find("no such data folder") != std::string::npos);
}
