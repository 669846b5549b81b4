/** A line of work of the demo world: occupations and skills by the words of the built-in catalogue. */
export type DemoSector = { occupations: string[]; skills: string[]; licence: boolean };

export const sectors: Record<string, DemoSector> = {
  restaurant: {
    occupations: [
      "Köksbiträde",
      "Restaurangbiträde",
      "Kock à la carte",
      "Servitör/Servitris",
      "Diskare",
      "Kafébiträde/Konditoribiträde",
      "Bagare/Konditor",
      "Måltidsbiträde",
      "Kock storhushåll",
      "Hotellreceptionist",
    ],
    skills: ["Livsmedelshygien", "Varmkök", "Kallkök", "Kassavana", "Specialkost", "Kundbemötande och service"],
    licence: false,
  },
  cleaning: {
    occupations: ["Lokalvårdare", "Hotellstädare", "Trappstädare", "Fastighetsskötare"],
    skills: ["Kontorsstädning", "Golvvård", "Hygienrutiner", "Hotellstädning", "Städkemi"],
    licence: true,
  },
  care: {
    occupations: [
      "Vårdbiträde",
      "Undersköterska, hemtjänst, äldreboende och habilitering",
      "Personlig assistent",
      "Barnskötare",
      "Förskoleassistent",
    ],
    skills: ["Första hjälpen", "Dokumentation, social omsorg", "Demensvård"],
    licence: true,
  },
  transport: {
    occupations: [
      "Lagerarbetare/Terminalarbetare",
      "Truckförare",
      "Distributionsförare",
      "Budbilsförare",
      "Varupåfyllare",
      "Cykelbud",
    ],
    skills: ["Truckkort A+B", "Orderplockning", "Godsmottagning", "Packning"],
    licence: true,
  },
  trade: {
    occupations: [
      "Butiksbiträde, dagligvaror",
      "Butikssäljare, fackhandel",
      "Kassör",
      "Receptionist",
      "Kundtjänstmedarbetare",
    ],
    skills: ["Kassahantering", "Varuplockning", "Kundservice", "Frukt och grönt"],
    licence: false,
  },
  building: {
    occupations: [
      "Träarbetare/Snickare",
      "Målare",
      "Betongarbetare",
      "Grovarbetare, bygg och anläggning",
      "Plattsättare",
    ],
    skills: ["Certifikat, heta arbeten", "Ritningsläsning", "Utbildningsbevis, fallskydd"],
    licence: true,
  },
};

/** Invented employers: name, line of work, municipality, what they say of themselves. */
export const employers: [name: string, sector: string, municipality: string, about: string][] = [
  [
    "Restaurang Kajen AB",
    "restaurant",
    "0182",
    "Lunch- och kvällsrestaurang vid vattnet i Nacka strand, 22 anställda.",
  ],
  ["Hotell Furan AB", "restaurant", "0182", "Familjehotell i Saltsjöbaden med restaurang och konferens."],
  ["Café Viken AB", "restaurant", "0120", "Tre kaféer i Gustavsberg med eget bageri."],
  ["Skolköket Östra AB", "restaurant", "0182", "Lagar skolmat för elva skolor, från grunden."],
  ["Bageri Ugn AB", "restaurant", "0138", "Surdegsbageri i Tyresö som bakar om natten."],
  ["Klara Städ i Sickla AB", "cleaning", "0182", "Kontorsstäd för 140 kunder, kollektivavtal och egna teamledare."],
  ["Solkatten Fastighetsservice AB", "cleaning", "0180", "Sköter trapphus, gårdar och tvättstugor i söderort."],
  ["Hemtjänsten Björknäs AB", "care", "0182", "Hemtjänst för 300 äldre i Nacka."],
  ["Boo Omsorg AB", "care", "0182", "Personlig assistans och LSS-boenden."],
  ["Förskolan Blåklockan AB", "care", "0120", "Två förskolor med utomhusprofil på Värmdö."],
  ["Lagerpartner Jordbro AB", "transport", "0136", "Tredjepartslager för e-handel, skift dag och kväll."],
  ["Snabba Bud Stockholm AB", "transport", "0180", "Elbilar och lastcyklar för sista milen."],
  ["Matboden Orminge AB", "trade", "0182", "Livsmedelsbutik öppen alla dagar 7–23."],
  ["Järn och Färg Värmdö AB", "trade", "0120", "Bygghandel med råd på köpet."],
  ["Grundbygg Nacka AB", "building", "0182", "Bygger skolor och bostäder längs tunnelbanan."],
  ["Måleri Linjen AB", "building", "0182", "Måleriföretag med 35 målare och sex lärlingar."],
];

/** Invented providers: name, municipality, services, what they say. */
export const providers: [name: string, municipality: string, services: string[], about: string][] = [
  ["Nacka Jobbpartner AB", "0182", ["JOB_MATCHING", "COURSES"], "Matchning till restaurang, service och handel."],
  ["Värmdö Arbete och Studier AB", "0120", ["JOB_MATCHING", "COURSES"], "Jobbcoacher och korta yrkeskurser."],
  ["Kursverket AB", "0180", ["COURSES"], "Yrkeskurser med praktik i Stockholm."],
  ["SFI Centrum AB", "0182", ["SFI", "CIVIC_ORIENTATION"], "Svenska för invandrare dag, kväll och på distans."],
  ["Lyfta AB", "0182", ["JOB_MATCHING"], "För dig som varit länge utan arbete."],
  ["Stegen Omsorgsutbildning AB", "0126", ["COURSES", "JOB_MATCHING"], "Utbildar vårdbiträden och undersköterskor."],
  ["Byggkraft Utbildning AB", "0136", ["COURSES", "JOB_MATCHING"], "Kurser för bygg, truck och anläggning."],
  ["Vägen In AB", "0180", ["JOB_MATCHING", "SFI"], "Arbete och svenska på samma gång."],
];

/** More invented providers that match people; they come to arenas with a timetable. */
export const moreProviders: typeof providers = [
  ["Bryggan Jobb och Språk AB", "0180", ["JOB_MATCHING"], "Jobbcoacher som talar elva språk."],
  ["Tyresö Karriärhus AB", "0138", ["JOB_MATCHING"], "Möten med arbetsgivare varje vecka."],
  ["Handslaget Sickla AB", "0182", ["JOB_MATCHING"], "Handledare på plats de första tre veckorna."],
  ["Nästa Skift AB", "0136", ["JOB_MATCHING"], "Lager, transport och industri i Haninge."],
  ["Omstart Österåker AB", "0117", ["JOB_MATCHING"], "För dig som byter yrke mitt i livet."],
  ["Första Lönen AB", "0127", ["JOB_MATCHING"], "Unga vuxna, första arbetet."],
];

/** Courses: title, kind, skills taught, occupations led to, language level, licences, days. */
export const courses: [
  title: string,
  kind: string,
  skills: string[],
  occupations: string[],
  cefr: number,
  licences: string[],
  days: number,
  education?: { educationLevel: number; educationField?: string; entryLevel?: number },
][] = [
  ["Livsmedelshygien, grund", "KOMMERSIELL", ["Livsmedelshygien"], [], 0, [], 2],
  ["Truckkort A+B", "KOMMERSIELL", ["Truckkort A+B"], ["Truckförare"], 0, [], 4],
  ["Heta arbeten", "KOMMERSIELL", ["Certifikat, heta arbeten"], [], 0, [], 1],
  ["Första hjälpen och HLR", "KOMMERSIELL", ["Första hjälpen"], [], 0, [], 1],
  ["Kassa och kundmöte", "YRKESVUX", ["Kassahantering", "Kundservice"], ["Kassör"], 0, [], 10],
  ["Golvvård och städmaskiner", "YRKESVUX", ["Golvvård", "Städkemi"], ["Lokalvårdare"], 0, [], 8],
  ["Varmkök för nybörjare", "YRKESVUX", ["Varmkök", "Livsmedelshygien"], ["Köksbiträde"], 0, [], 20],
  ["Vårdbiträde, introduktion", "YRKESVUX", ["Första hjälpen"], ["Vårdbiträde"], 0, [], 25],
  [
    "Lager och orderplock",
    "YRKESVUX",
    ["Orderplockning", "Godsmottagning"],
    ["Lagerarbetare/Terminalarbetare"],
    0,
    [],
    12,
  ],
  ["Svenska för invandrare, kurs C", "SFI", [], [], 2, [], 60],
  ["Svenska för invandrare, kurs D", "SFI", [], [], 3, [], 60],
  ["Yrkessvenska B2", "KOMMERSIELL", [], [], 4, [], 40],
  ["Körkort B, intensiv", "KOMMERSIELL", [], [], 0, ["B"], 15],
  ["Hotellstädning", "YRKESVUX", ["Hotellstädning", "Hygienrutiner"], ["Hotellstädare"], 0, [], 10],
  ["Fallskydd", "KOMMERSIELL", ["Utbildningsbevis, fallskydd"], [], 0, [], 1],
  ["Demensvård, grund", "KOMMERSIELL", ["Demensvård"], [], 0, [], 5],
  ["Grundläggande svenska", "GRUNDLAGGANDE", [], [], 3, [], 50],
  ["Samhällsorientering", "SAMHALLSORIENTERING", [], [], 0, [], 34],
  ["Grundskola för vuxna, sista terminen", "GRUNDLAGGANDE", [], [], 0, [], 50, { educationLevel: 2 }],
  [
    "Vård och omsorg, sista terminen till gymnasieexamen",
    "GYMNASIAL",
    ["Första hjälpen"],
    ["Vårdbiträde"],
    0,
    [],
    50,
    { educationLevel: 3, educationField: "7", entryLevel: 2 },
  ],
];
