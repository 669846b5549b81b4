import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { ParticipantDay } from "~/app/domain/meetings/day-page.server";
import { Button } from "~/app/ui/button";

const questions = ["worth", "arranged"] as const;
const marks = [1, 2, 3, 4, 5] as const;

/** The two questions after an arena. */
export function RatingForm({ rating }: { rating: ParticipantDay["rating"] }) {
  const { t } = useTranslation("meetings");
  return (
    <section id="rate" className="card grid gap-4">
      <h2 className="text-xl">{t("rating.title")}</h2>
      <p className="text-muted">{t("rating.help")}</p>
      <Form method="post" noValidate className="grid justify-items-start gap-5">
        {questions.map((question) => (
          <fieldset key={question} className="grid gap-2">
            <legend className="pb-1 font-semibold">{t(`rating.${question}`)}</legend>
            <div className="flex flex-wrap gap-4">
              {marks.map((mark) => (
                <label key={mark} className="flex items-center gap-2 py-1">
                  <input type="radio" name={question} value={mark} defaultChecked={rating?.[question] === mark} />
                  {mark}
                </label>
              ))}
            </div>
            <p className="small text-muted">{t("rating.scale")}</p>
          </fieldset>
        ))}
        <Button look={rating ? "plain" : "main"} name="intent" value="rate">
          {t(rating ? "rating.change" : "rating.send")}
        </Button>
      </Form>
    </section>
  );
}
