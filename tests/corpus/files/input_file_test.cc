#include "corpus/files/input_file.h"

#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "corpus/files/file_reader.h"
#include "tests/support/temporary_folder.h"

namespace tracuu::corpus {
namespace {

namespace fs = std::filesystem;

std::string reason_for(const fs::path& path) {
  try {
    close(open_input(path, 1));
    return "";
  } catch (const UnreadableFile& unreadable) {
    return unreadable.what();
  }
}

void make_socket(const fs::path& path) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  path.string().copy(address.sun_path, sizeof address.sun_path - 1);
  const int end = socket(AF_UNIX, SOCK_STREAM, 0);
  ASSERT_EQ(bind(end, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
  close(end);
}

TEST(InputFile, OnlyRegularFilesOfBearableSizeAreOpened) {
  const tests::TemporaryFolder folder;
  folder.write("file", "x");
  fs::create_symlink("file", folder / "link");
  fs::create_symlink("nowhere", folder / "dangling");
  fs::create_symlink("loop", folder / "loop");
  ASSERT_EQ(mkfifo((folder / "pipe").c_str(), 0600), 0);
  make_socket(folder / "socket");
  folder.write("large", "x");
  fs::resize_file(folder / "large", std::uintmax_t{2} << 30);
  struct Case {
    const char* name;
    const char* reason;
  };
  for (const Case& c : {Case{"file", ""},
                        {"link", ""},
                        {"dangling", "a link to a file that is not there"},
                        {"loop", "a link that leads back to itself"},
                        {"pipe", "a named pipe, no file: nothing can be read from it"},
                        {"socket", "a socket, no file: nothing can be read from it"},
                        {".", "a folder whose files cannot be listed"},
                        {"/dev/zero", "a device, no file: nothing is read from it"},
                        {"none", "cannot be opened: No such file or directory"},
                        {"large", "larger than 1 MiB; split it, or leave out what is no text"}}) {
    EXPECT_EQ(reason_for(folder.path() / c.name), c.reason) << c.name;
  }
}

TEST(InputFile, HoldsTheBytes) {
  const tests::TemporaryFolder folder;
  for (const std::string content : {"", "một", "\n"}) {
    const int file = open_input(folder.write("x", content), 1);
    EXPECT_EQ(InputBytes(file, 1).bytes(), content);
    close(file);
  }
}

}  // namespace
}  // namespace tracuu::corpus
