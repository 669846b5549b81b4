import type { HeadersFunction, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useNavigation,
  useRouteError,
  useRouteLoaderData,
  useSearchParams,
} from "@remix-run/react";
import { type ReactNode, useContext } from "react";
import { useTranslation } from "react-i18next";
import { useChangeLanguage } from "remix-i18next/react";
import { findViewer } from "~/app/domain/accounts/viewer.server";
import { fallbackLanguage } from "~/app/i18n";
import { languageOf } from "~/app/i18n.server";
import { menuOf } from "~/app/menu";
import { env } from "~/app/platform/env.server";
import { NonceContext } from "~/app/platform/http/nonce";
import styles from "~/app/styles.css?url";
import { Banner } from "~/app/ui/banner";
import { LinkButton } from "~/app/ui/button";
import { PageShell } from "~/app/ui/page-shell";
import { SwitchOrganisation } from "~/app/ui/switch-organisation";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: styles },
  { rel: "icon", href: "/icon.svg", type: "image/svg+xml" },
];

export const meta: MetaFunction = () => [{ title: "Jobbarenan" }];

/** How long to wait is told with the page that says so. */
export const headers: HeadersFunction = ({ errorHeaders }) => {
  const wait = errorHeaders?.get("retry-after");
  return new Headers(wait ? { "retry-after": wait } : {});
};

export const handle = { i18n: ["common", "ui", "errors"] };

/** What every page needs: the language, who is signed in, and whether this is a demonstration. */
export async function loader({ request }: LoaderFunctionArgs) {
  const [language, viewer] = await Promise.all([languageOf(request), findViewer(request)]);
  const shown = viewer && {
    name: viewer.name,
    organisation: viewer.organisation,
    organisations: viewer.organisations,
    role: viewer.role,
  };
  return { language, viewer: shown, isDemo: env().isDemo, municipality: env().MUNICIPALITY_NAME };
}

/** The document around every page and every error. */
export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>("root");
  const nonce = useContext(NonceContext);
  const { t, i18n } = useTranslation();
  const error = useRouteError();
  return (
    <html lang={data?.language ?? i18n.language ?? fallbackLanguage} dir="ltr">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {error ? <title>{`${t(`${errorKind(error)}.title`)} – ${t("name")}`}</title> : <Meta />}
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  const { language } = useRootData();
  useChangeLanguage(language);
  return (
    <Shell>
      <FlashRegion />
      <Outlet />
    </Shell>
  );
}

/** A page that cannot be shown says why in the reader's language. */
export function ErrorBoundary() {
  const error = useRouteError();
  const { t } = useTranslation();
  const kind = errorKind(error);
  return (
    <Shell>
      <div className="wrap grid justify-items-start gap-4 py-16">
        <h1>{t(`${kind}.title`)}</h1>
        <p>{t(`${kind}.text`)}</p>
        {kind === "notFound" || kind === "forbidden" ? <PerhapsAnothers /> : null}
        <LinkButton to="/">{t("toStart")}</LinkButton>
      </div>
    </Shell>
  );
}

/** A link in a mail may lead to what belongs to another of the reader's organisations, which is 404 as long as they act for this. */
function PerhapsAnothers() {
  const viewer = useRouteLoaderData<typeof loader>("root")?.viewer;
  const { pathname, search } = useLocation();
  const { t } = useTranslation();
  const others = viewer?.organisations.filter(({ id }) => id !== viewer.organisation?.id) ?? [];
  if (others.length === 0) return null;
  return <SwitchOrganisation label={t("perhapsAnothers")} organisations={others} redirectTo={pathname + search} />;
}

function errorKind(error: unknown): "notFound" | "forbidden" | "tooMany" | "failed" {
  if (!isRouteErrorResponse(error)) return "failed";
  if (error.status === 403) return "forbidden";
  if (error.status === 429) return "tooMany";
  return error.status === 404 || error.status === 405 ? "notFound" : "failed";
}

function Shell({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>("root");
  const { t } = useTranslation();
  const viewer = data?.viewer ?? null;
  const menu = menuOf(viewer?.organisation?.kind ?? null).map(({ to, word }) => ({ to, label: t(`nav.${word}`) }));
  return (
    <PageShell viewer={viewer} menu={menu} isDemo={data?.isDemo ?? false}>
      {children}
    </PageShell>
  );
}

/**
 * Says what was just done; the word is in the address (`?done=saved`), so it needs no memory and no script. A later refusal
 * on the same page stands at the same address, so the styles take this away while there is one.
 */
function FlashRegion() {
  const { t, i18n } = useTranslation();
  const [search] = useSearchParams();
  const key = `done.${search.get("done")}`;
  const isSending = useNavigation().state === "submitting";
  const isKnown = !isSending && search.has("done") && i18n.exists(key, { ns: "common" });
  return (
    <div role="status" className={isKnown ? "flash wrap no-print pt-4" : undefined}>
      {isKnown ? <Banner look="success">{t(key as "done.saved")}</Banner> : null}
    </div>
  );
}

function useRootData() {
  const data = useRouteLoaderData<typeof loader>("root");
  if (!data) throw new Error("the root has no data");
  return data;
}
