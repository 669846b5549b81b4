import type { Runner, TaskList } from "graphile-worker";
import { findHits } from "~/app/domain/alerts/find-hits.server";
import type { AlertPace } from "~/app/domain/alerts/kinds";
import { pacesAt } from "~/app/domain/alerts/pace-policy";
import { listPersonsToTell } from "~/app/domain/alerts/take-news.server";
import { closeArenas } from "~/app/domain/arenas/close-arenas.server";
import { expireOffers } from "~/app/domain/arenas/offer-place.server";
import { mailNews } from "~/app/domain/mail/news-mails.server";
import { sendMail } from "~/app/domain/mail/send-mail.server";
import { askAfterArenas } from "~/app/domain/meetings/ask-after.server";
import { expireNeeds } from "~/app/domain/needs/expire-needs.server";
import { remindBeforeDeadline } from "~/app/domain/scheduling/remind-of-wishes.server";
import { runTimetable } from "~/app/domain/scheduling/run-timetable.server";
import { mostAttempts, startWorker } from "~/app/platform/jobs.server";
import type { FollowedIndex } from "~/app/platform/search-dirty.server";
import { forgetWhatIsOld } from "~/app/retention.server";
import { type AnyHandler, subscriptions } from "~/app/subscriptions.server";
import { reconcileSearch } from "~/search/reconcile.server";
import { syncSearch } from "~/search/sync.server";

type NewsJob = { personId: string; paces: AlertPace[] };
type FactJob = { factId: string; fact: keyof typeof subscriptions; payload: object };

/** Every kind of job there is. Each may run twice: a process can die between doing and saying so. */
export const tasks: TaskList = {
  /** A fact becomes one job per handler, so that one that fails is tried again alone. */
  fact: async (payload, { addJob }) => {
    const { fact, factId } = payload as FactJob;
    for (const handler of Object.keys(subscriptions[fact] ?? {})) {
      await addJob(
        "handle",
        { ...(payload as FactJob), handler },
        { jobKey: `${factId}:${handler}`, maxAttempts: mostAttempts },
      );
    }
  },
  handle: async (payload) => {
    const { fact, factId, handler, payload: told } = payload as FactJob & { handler: string };
    const handlers = subscriptions[fact] as Record<string, AnyHandler> | undefined;
    await handlers?.[handler]?.(told, { factId });
  },
  "documents-written": async (payload) => {
    const { index, ids } = payload as { index: FollowedIndex; ids: string[] };
    await findHits(index, ids);
  },
  /**
   * One job for each person, so that a mail that cannot be written keeps nobody else waiting. The minute's jobs have other
   * keys than the morning's, which would else be replaced by them, and not mail what is told daily.
   */
  "tell-news": async (payload, { addJob }) => {
    const now = new Date();
    const paces = pacesAt(now, { isMorning: (payload as { isMorning?: boolean }).isMorning ?? false });
    for (const personId of await listPersonsToTell(paces, { now })) {
      const job: NewsJob = { personId, paces };
      await addJob("mail-news", job, { jobKey: `mail-news:${personId}:${paces.join("+")}`, maxAttempts: mostAttempts });
    }
  },
  "mail-news": async (payload) => {
    const { personId, paces } = payload as NewsJob;
    await mailNews(personId, { paces, now: new Date() });
  },
  "ask-after-arenas": async () => void (await askAfterArenas()),
  "close-arenas": async () => void (await closeArenas()),
  "expire-offers": async () => void (await expireOffers()),
  "generate-timetable": async (payload) => runTimetable((payload as { runId: string }).runId),
  "remind-of-wishes": async () => void (await remindBeforeDeadline()),
  "expire-needs": async () => void (await expireNeeds()),
  retention: async () => void (await forgetWhatIsOld()),
  "search-reconcile": async () => void (await reconcileSearch()),
  "search-sync": async () => void (await syncSearch()),
  "send-mail": async (payload) => sendMail((payload as { mailId: string }).mailId),
};

/** What runs by the clock, in UTC: the sync each minute in case the engine was down longer than a job tries. */
const crontab = `
* * * * * search-sync ?queue=search&jobKey=search-sync-minute
* * * * * tell-news
45 4 * * * tell-news ?id=tell-news-morning {isMorning: true}
*/5 * * * * close-arenas
5 6-17 * * * remind-of-wishes
0 17 * * * ask-after-arenas
15 23 * * * expire-needs
30 1 * * * retention
0 2 * * * search-reconcile
`;

/** Runs jobs in this process until the runner is stopped. */
export function startJobs(): Promise<Runner> {
  return startWorker(tasks, crontab);
}
