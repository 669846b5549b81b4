import { fewestRatings } from "~/app/domain/meetings/kinds";

/** What was answered, told so that nobody's answer can be read out of it: no averages of fewer than five. */
export function averageRatings(ratings: { worth: number; arranged: number }[]): {
  count: number;
  averages: { worth: number; arranged: number } | null;
} {
  const count = ratings.length;
  if (count < fewestRatings) return { count, averages: null };
  const averageOf = (part: "worth" | "arranged") =>
    Math.round((ratings.reduce((sum, rating) => sum + rating[part], 0) / count) * 10) / 10;
  return { count, averages: { worth: averageOf("worth"), arranged: averageOf("arranged") } };
}
