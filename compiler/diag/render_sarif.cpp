// SARIF 2.1.0 (OASIS Standard, March 2020).
#include <algorithm>
#include <map>

#include "base/json_writer.h"
#include "base/version.h"
#include "diag/render.h"
#include "diag/sarif_text.h"
#include "diag/uri.h"
#include "source/utf8.h"

namespace seamark::diag {

namespace {

// The document as it grows, with the parts that SARIF has in many places.
class Document {
  public:
    explicit Document(const Report& report) : report_(report) {}

    template <class Contents>
    void object(const Contents& contents) {
        json_.begin_object();
        contents();
        json_.end_object();
    }
    template <class Contents>
    void object(std::string_view name, const Contents& contents) {
        json_.key(name);
        object(contents);
    }
    template <class Contents>
    void array(std::string_view name, const Contents& contents) {
        json_.key(name);
        json_.begin_array();
        contents();
        json_.end_array();
    }
    void text(std::string_view name, std::string_view value) {
        json_.member(name, source::replace_malformed_utf8(value));
    }
    void number(std::string_view name, std::size_t value) {
        json_.key(name);
        json_.number(static_cast<std::int64_t>(value));
    }
    void message(std::string_view name, std::string_view value) {
        object(name, [&] { text("text", sarif_message(value)); });
    }
    void artifact(source::FileId file) {
        object("artifactLocation", [&] { text("uri", uri_of(report_.sources[file].path)); });
    }
    void region(std::string_view name, source::Span span) {
        const auto& file = report_.sources[span.file];
        const auto begin = file.position(span.begin);
        const auto end = file.position(span.end);
        object(name, [&] {
            number("startLine", begin.line);
            number("startColumn", begin.column);
            number("endLine", end.line);
            number("endColumn", end.column);
        });
    }
    void physical_location(source::Span span) {
        object("physicalLocation", [&] {
            artifact(span.file);
            region("region", span);
        });
    }
    const Report& report() const { return report_; }
    std::string take() { return json_.take(); }

  private:
    const Report& report_;
    base::JsonWriter json_;
};

// The first text of a page behind its heading.
std::string first_paragraph(std::string_view page) {
    const std::size_t begin = std::min(page.find("\n\n"), page.size());
    const std::string_view behind = page.substr(std::min(begin + 2, page.size()));
    std::string paragraph(behind.substr(0, behind.find("\n\n")));
    std::replace(paragraph.begin(), paragraph.end(), '\n', ' ');
    return paragraph;
}

void write_rule(Document& document, Code code) {
    const CodeInfo& entry = info(code);
    const std::string_view page = document.report().page_of(code);
    document.object([&] {
        document.text("id", entry.id);
        document.text("name", entry.name);
        document.message("shortDescription", entry.meaning);
        document.message("fullDescription", first_paragraph(page));
        document.object("help", [&] {
            document.text("text", page);
            document.text("markdown", page);
        });
        document.object("defaultConfiguration", [&] { document.text("level", to_string(entry.severity)); });
    });
}

// The codes that were found, in their order: a rule's place here is its index.
std::vector<Code> codes_of(const std::vector<Judged>& findings) {
    std::vector<Code> codes;
    for (const Judged& judged : findings) {
        codes.push_back(judged.finding.code);
    }
    std::sort(codes.begin(), codes.end());
    codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
    return codes;
}

// The message, and the notes that have no place to stand at.
std::string message_of(const Finding& finding) {
    std::string message = finding.message;
    for (const Note& note : finding.notes) {
        message += note.place ? "" : "\nnote: " + note.message;
    }
    return message;
}

void write_related_locations(Document& document, const Finding& finding) {
    document.array("relatedLocations", [&] {
        std::size_t id = 0;
        for (const Note& note : finding.notes) {
            if (note.place) {
                document.object([&] {
                    document.number("id", ++id);
                    document.physical_location(*note.place);
                    document.message("message", note.message);
                });
            }
        }
    });
}

void write_station(Document& document, const Visit& visit) {
    document.object([&] {
        document.object("location", [&] {
            document.physical_location(visit.place);
            document.message("message", visit.message);
        });
    });
}

void write_code_flow(Document& document, const Finding& finding) {
    const auto write_thread = [&] {
        document.array("locations", [&] {
            for (const Visit& visit : finding.path) {
                write_station(document, visit);
            }
        });
    };
    document.array("codeFlows", [&] {
        document.object([&] { document.array("threadFlows", [&] { document.object(write_thread); }); });
    });
}

void write_change(Document& document, source::FileId file, const std::vector<Edit>& edits) {
    document.object([&] {
        document.artifact(file);
        document.array("replacements", [&] {
            for (const Edit& edit : edits) {
                document.object([&] {
                    document.region("deletedRegion", edit.span);
                    document.object("insertedContent", [&] { document.text("text", edit.text); });
                });
            }
        });
    });
}

void write_fix(Document& document, const Fix& fix) {
    std::map<std::uint32_t, std::vector<Edit>> edits_by_file;
    for (const Edit& edit : fix.edits) {
        edits_by_file[edit.span.file.index].push_back(edit);
    }
    document.object([&] {
        document.message("description", fix.title);
        document.array("artifactChanges", [&] {
            for (const auto& [file, edits] : edits_by_file) {
                write_change(document, {file}, edits);
            }
        });
    });
}

void write_suppressions(Document& document, const Finding& finding) {
    document.array("suppressions", [&] {
        if (finding.waived_because) {
            document.object([&] {
                document.text("kind", "inSource");
                document.text("status", "accepted");
                document.text("justification", *finding.waived_because);
            });
        }
    });
}

void write_result(Document& document, const Judged& judged, std::size_t rule) {
    const Finding& finding = judged.finding;
    document.text("ruleId", info(finding.code).id);
    document.number("ruleIndex", rule);
    document.text("level", to_string(judged.severity));
    document.message("message", message_of(finding));
    document.array("locations", [&] { document.object([&] { document.physical_location(finding.place); }); });
    document.object("partialFingerprints", [&] { document.text("seamark/v1", judged.fingerprint); });
    if (!finding.notes.empty()) {
        write_related_locations(document, finding);
    }
    if (!finding.path.empty()) {
        write_code_flow(document, finding);
    }
    if (finding.fix) {
        document.array("fixes", [&] { write_fix(document, *finding.fix); });
    }
}

// Where one result says whether it is suppressed, all have to (section 3.27.23).
void write_results(Document& document, const std::vector<Code>& codes) {
    const std::vector<Judged>& findings = document.report().findings;
    const bool has_waived = std::any_of(findings.begin(), findings.end(), [](const Judged& judged) {
        return judged.finding.waived_because.has_value();
    });
    for (const Judged& judged : findings) {
        const auto rule = std::lower_bound(codes.begin(), codes.end(), judged.finding.code);
        document.object([&] {
            write_result(document, judged, static_cast<std::size_t>(rule - codes.begin()));
            if (has_waived) {
                write_suppressions(document, judged.finding);
            }
        });
    }
}

void write_driver(Document& document, const std::vector<Code>& codes) {
    document.text("name", "seamark");
    document.text("version", base::version());
    document.array("rules", [&] {
        for (const Code code : codes) {
            write_rule(document, code);
        }
    });
}

}  // namespace

std::string render_sarif(const Report& report) {
    const std::vector<Code> codes = codes_of(report.findings);
    Document document(report);
    document.object([&] {
        document.text("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        document.text("version", "2.1.0");
        document.array("runs", [&] {
            document.object([&] {
                document.object("tool",
                                [&] { document.object("driver", [&] { write_driver(document, codes); }); });
                document.text("columnKind", "unicodeCodePoints");
                document.array("results", [&] { write_results(document, codes); });
            });
        });
    });
    return document.take();
}

}  // namespace seamark::diag
