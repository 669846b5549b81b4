import "i18next";
import type accounts from "~/app/locales/sv/accounts.json";
import type alerts from "~/app/locales/sv/alerts.json";
import type arenas from "~/app/locales/sv/arenas.json";
import type browsing from "~/app/locales/sv/browsing.json";
import type candidates from "~/app/locales/sv/candidates.json";
import type catalogue from "~/app/locales/sv/catalogue.json";
import type common from "~/app/locales/sv/common.json";
import type courses from "~/app/locales/sv/courses.json";
import type errors from "~/app/locales/sv/errors.json";
import type gallery from "~/app/locales/sv/gallery.json";
import type introductions from "~/app/locales/sv/introductions.json";
import type mail from "~/app/locales/sv/mail.json";
import type matching from "~/app/locales/sv/matching.json";
import type meetings from "~/app/locales/sv/meetings.json";
import type needs from "~/app/locales/sv/needs.json";
import type pages from "~/app/locales/sv/pages.json";
import type providers from "~/app/locales/sv/providers.json";
import type scheduling from "~/app/locales/sv/scheduling.json";
import type timetable from "~/app/locales/sv/timetable.json";
import type ui from "~/app/locales/sv/ui.json";

declare module "i18next" {
  /** A key that is not in the Swedish file is a type error. */
  interface CustomTypeOptions {
    defaultNS: "common";
    resources: {
      accounts: typeof accounts;
      alerts: typeof alerts;
      arenas: typeof arenas;
      browsing: typeof browsing;
      candidates: typeof candidates;
      catalogue: typeof catalogue;
      common: typeof common;
      courses: typeof courses;
      errors: typeof errors;
      gallery: typeof gallery;
      introductions: typeof introductions;
      mail: typeof mail;
      matching: typeof matching;
      meetings: typeof meetings;
      needs: typeof needs;
      pages: typeof pages;
      providers: typeof providers;
      scheduling: typeof scheduling;
      timetable: typeof timetable;
      ui: typeof ui;
    };
  }
}
