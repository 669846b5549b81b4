import { Link, NavLink, useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Logo } from "~/app/ui/logo";
import { SwitchOrganisation } from "~/app/ui/switch-organisation";

/** A link of a menu. */
export type MenuLink = { to: string; label: string };

/** Whoever is signed in, as the header shows it. */
export type ShellViewer = {
  name: string;
  organisation: { id: string; name: string } | null;
  organisations: { id: string; name: string }[];
};

/** Header, content and footer of every page. */
export function PageShell({ viewer, menu, isDemo, children }: PageShellProps) {
  const { t } = useTranslation(["common", "ui"]);
  return (
    <>
      <a href="#content" className="btn sr-only focus:not-sr-only focus:absolute focus:z-10 focus:m-2">
        {t("ui:skip")}
      </a>
      <header className="no-print border-b border-line bg-surface">
        <div className="wrap flex min-h-16 flex-wrap items-center gap-x-7 gap-y-1 py-2 sm:py-0">
          <Link to="/" className="flex items-center gap-2.5 text-[min(1.25rem,7.5vw)] font-bold no-underline">
            <Logo />
            {t("name")}
          </Link>
          <MainMenu menu={menu} />
          <div className="small ms-auto flex min-w-0 flex-wrap items-center gap-x-5">
            <LanguageSwitch />
            {viewer ? <AccountMenu viewer={viewer} /> : <Link to="/sign-in">{t("nav.signIn")}</Link>}
          </div>
        </div>
      </header>
      {isDemo ? <p className="no-print small max-w-none bg-brand-soft px-4 py-1 text-center">{t("demo")}</p> : null}
      <main id="content" tabIndex={-1} className="outline-none">
        {children}
      </main>
      <Footer />
    </>
  );
}

type PageShellProps = { viewer: ShellViewer | null; menu: MenuLink[]; isDemo: boolean; children: ReactNode };

function MainMenu({ menu }: { menu: MenuLink[] }) {
  const { t } = useTranslation("ui");
  return (
    <nav
      aria-label={t("mainMenu")}
      className="order-last flex basis-full gap-x-5 overflow-x-auto sm:order-none sm:basis-auto sm:flex-wrap lg:flex-1"
    >
      {menu.map(({ to, label }) => (
        <NavLink
          key={to}
          to={to}
          end={to === "/work"}
          className="border-b-3 border-transparent pt-1.5 pb-2 whitespace-nowrap text-ink no-underline aria-[current=page]:border-brand aria-[current=page]:font-semibold sm:pt-4 sm:pb-3"
        >
          {label}
        </NavLink>
      ))}
    </nav>
  );
}

function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  const { pathname, search } = useLocation();
  const other = i18n.language === "sv" ? "en" : "sv";
  return (
    <form method="post" action="/language">
      <input type="hidden" name="language" value={other} />
      <input type="hidden" name="redirectTo" value={pathname + search} />
      <button type="submit" lang={other} className="cursor-pointer text-brand underline underline-offset-4">
        {t("nav.otherLanguage")}
      </button>
    </form>
  );
}

function AccountMenu({ viewer }: { viewer: ShellViewer }) {
  const { t } = useTranslation();
  const others = viewer.organisations.filter(({ id }) => id !== viewer.organisation?.id);
  return (
    <details key={useLocation().key} className="menu relative min-w-0">
      <summary className="max-w-56 truncate text-brand underline underline-offset-4">
        {viewer.organisation?.name ?? viewer.name}
      </summary>
      <div className="absolute end-0 z-20 mt-2 grid w-64 max-w-[90vw] gap-3 rounded-md border border-line bg-surface p-4">
        <p className="text-muted">{viewer.name}</p>
        <Link to="/account">{t("nav.account")}</Link>
        {viewer.organisation ? <Link to="/work/searches">{t("nav.searches")}</Link> : null}
        {viewer.organisation ? <Link to="/work/organisation">{t("nav.organisation")}</Link> : null}
        {others.length > 0 ? <SwitchOrganisation label={t("nav.actAs")} organisations={others} /> : null}
        <form method="post" action="/sign-out">
          <button type="submit" className="btn btn-quiet btn-small">
            {t("nav.signOut")}
          </button>
        </form>
      </div>
    </details>
  );
}

function Footer() {
  const { t } = useTranslation();
  return (
    <footer className="mt-12 border-t border-line pt-7 pb-10">
      <div className="wrap small flex flex-wrap gap-x-7 gap-y-2">
        <Link to="/guide">{t("nav.guide")}</Link>
        <Link to="/ranking">{t("nav.ranking")}</Link>
        <Link to="/concepts">{t("nav.concepts")}</Link>
        <Link to="/accessibility">{t("nav.accessibility")}</Link>
        <Link to="/privacy">{t("nav.privacy")}</Link>
      </div>
    </footer>
  );
}
