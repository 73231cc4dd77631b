#include "corpus/files/ole_file.h"

#include <gsf/gsf-doc-meta-data.h>
#include <gsf/gsf-infile-msole.h>
#include <gsf/gsf-input-memory.h>
#include <gsf/gsf-meta-names.h>
#include <gsf/gsf-msole-utils.h>
#include <gsf/gsf-utils.h>

#include "corpus/files/file_reader.h"

namespace tracuu::corpus {
namespace {

constexpr std::string_view kSignature = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
constexpr gsf_off_t kMostBytes = gsf_off_t{256} << 20;

}  // namespace

bool is_ole(std::string_view bytes) { return bytes.starts_with(kSignature); }

void OleFile::Release::operator()(void* object) const { g_object_unref(object); }

OleFile::OleFile(std::string_view bytes) {
  gsf_init();
  const auto* begin = reinterpret_cast<const guint8*>(bytes.data());
  const std::unique_ptr<GsfInput, Release> input(
      gsf_input_memory_new(begin, static_cast<gsf_off_t>(bytes.size()), FALSE));
  GError* error = nullptr;
  file_.reset(input ? gsf_infile_msole_new(input.get(), &error) : nullptr);
  g_clear_error(&error);
  if (!file_) {
    throw UnreadableFile(
        "the file is damaged: its table of contents cannot be read; get another copy");
  }
}

std::string OleFile::stream(const char* name) const {
  const std::unique_ptr<GsfInput, Release> input(gsf_infile_child_by_name(file_.get(), name));
  if (!input) return {};
  const gsf_off_t size = gsf_input_size(input.get());
  if (size <= 0 || size > kMostBytes) return {};
  std::string bytes(static_cast<std::size_t>(size), '\0');
  // Block by block: of a damaged file comes what is there.
  constexpr std::size_t kBlock = 4096;
  for (std::size_t at = 0; at < bytes.size(); at += kBlock) {
    const std::size_t count = std::min(kBlock, bytes.size() - at);
    auto* to = reinterpret_cast<guint8*>(bytes.data() + at);
    if (gsf_input_read(input.get(), count, to) == nullptr) {
      bytes.resize(at);
      break;
    }
  }
  return bytes;
}

bool OleFile::has(const char* name) const {
  return std::unique_ptr<GsfInput, Release>(gsf_infile_child_by_name(file_.get(), name)) != nullptr;
}

std::string OleFile::title() const {
  const std::unique_ptr<GsfInput, Release> input(
      gsf_infile_child_by_name(file_.get(), "\05SummaryInformation"));
  if (!input) return {};
  const std::unique_ptr<GsfDocMetaData, Release> properties(gsf_doc_meta_data_new());
  if (GError* error = gsf_doc_meta_data_read_from_msole(properties.get(), input.get())) {
    g_error_free(error);
    return {};
  }
  const GsfDocProp* property = gsf_doc_meta_data_lookup(properties.get(), GSF_META_NAME_TITLE);
  const GValue* value = property == nullptr ? nullptr : gsf_doc_prop_get_val(property);
  if (value == nullptr || !G_VALUE_HOLDS_STRING(value)) return {};
  const gchar* text = g_value_get_string(value);
  return text == nullptr || !g_utf8_validate(text, -1, nullptr) ? std::string() : text;
}

}  // namespace tracuu::corpus
