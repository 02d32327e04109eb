#include "ranking/ranking.h"

#include "ranking/rows.h"

namespace seamark::ranking {

std::string_view rule_in_words() {
    return emit::ranking_rule;
}

std::string emit_ranking(const std::vector<const emit::View*>& views, Format format) {
    const Ranking ranking = make_ranking(views);
    switch (format) {
        case Format::Text:
            return render_text(ranking);
        case Format::Json:
            return render_json(ranking);
        case Format::Csv:
            return render_csv(ranking);
        case Format::Markdown:
            return render_markdown(ranking);
    }
    return {};
}

}  // namespace seamark::ranking
