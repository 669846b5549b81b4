/** More needs of the demo world, in the notation of `need-table.ts`. */
export const moreNeeds = `
= Boo Omsorg AB
J | Personlig assistent, heltid | Personlig assistent | 1 | sv3!; Personlig assistans+; EVENINGS | Du arbetar i ett lag på fem med eget schema.
P | Praktik på gruppboende | Personlig assistent | 1 | sv3; Social samvaro och aktivering | Boendet har sex hyresgäster och mycket skratt.
J | Vårdbiträden till gruppboende | Vårdbiträde | 2 | sv4!; Personlig omvårdnad+; Förflyttningsteknik; NIGHTS | Vaken natt varannan vecka.
= Förskolan Blåklockan AB
J | Barnskötare till utomhusavdelningen | Barnskötare | 2 | sv4!; Barnskötarutbildning+; Utomhuspedagogik | Vi är ute fem timmar om dagen, året om.
P | Praktik på förskola | Förskoleassistent | 2 | sv3; Språkutvecklande arbetssätt | Ditt modersmål är välkommet i barngruppen.
J | Kökshjälp på förskolan | Köksbiträde | 1 | sv2!; Livsmedelshygien!; Specialkost | Du tar emot maten, dukar och diskar.
= Lagerpartner Jordbro AB
J | Åtta orderplockare till våren | Lagerarbetare/Terminalarbetare | 8 | sv1; Orderplockning+; Handdator och streckkod; EVENINGS | Du provar två dagar med lön innan vi båda bestämmer oss.
P | Praktik på lager | Lagerarbetare/Terminalarbetare | 3 | Packning | Vi betalar resorna.
J | Truckförare, två skift | Truckförare | 3 | Truckkort A+B!; Godsmottagning; exp1; NIGHTS | Motviktstruck och skjutstativ.
T | Truckkort för sex plockare | Truckförare | 6 | Truckkort A+B! | De kan lagret, nu vill de köra.
= Snabba Bud Stockholm AB
J | Budbilsförare i elbil | Budbilsförare | 4 | sv2!; B!; Lokalkännedom, Stockholm; Pakethantering+ | Fast lön, inga ackord.
P | Praktik på terminalen | Lagerarbetare/Terminalarbetare | 1 | Pakethantering | Du sorterar på morgonen och åker med ut på dagen.
J | Cykelbud i innerstaden | Cykelbud | 3 | Lokalkännedom, Stockholm; WEEKENDS | Vi har lastcyklar, regnkläder och verkstad.
= Matboden Orminge AB
J | Butiksbiträden, kassa och varor | Butiksbiträde, dagligvaror | 2 | sv3!; Kassahantering+; Varuplockning; EVENINGS | Butiken är öppen alla dagar och schemat görs tre månader i förväg.
P | Praktik i frukt och grönt | Butiksbiträde, dagligvaror | 2 | sv2; Frukt och grönt | Fyra av dem som jobbar här började som praktikanter.
J | Varupåfyllare på morgonen | Varupåfyllare | 2 | Varuplock; God fysik (tunga lyft) | Klockan 5–10, bra om du studerar.
Jf | Kassör till helgerna | Kassör | 1 | sv3!; Kontanthantering; WEEKENDS! | Extra på lördagar och söndagar.
= Järn och Färg Värmdö AB
J | Säljare som kan bygg | Byggvarusäljare | 1 | sv4!; Produktkunskap, bygg!; Kundservice+; exp1 | Kunderna är både proffs och nybörjare.
P | Praktik i butik och lager | Butikssäljare, fackhandel | 1 | sv3; Varuexponering | Du provar butik, lager och kundtjänst.
J | Lager och truck på brädgården | Lagerarbetare/Terminalarbetare | 1 | sv2; Truckkort A+B+; Lastning; B | Du lastar åt kunder i alla väder.
= Grundbygg Nacka AB
J | Betongarbetare till skolbygge | Betongarbetare | 4 | Armering+; Formsättning; Betonggjutning!; exp2 | Bygget vid tunnelbanan pågår till 2029.
P | Praktik på byggarbetsplats | Grovarbetare, bygg och anläggning | 2 | sv2; Säkert arbetssätt | Skyddsutrustning finns. Du har egen handledare.
J | Tre grovarbetare, bygg | Grovarbetare, bygg och anläggning | 3 | sv2!; Grovarbete, bygg+; B | Du håller ordning, bär, river och hjälper hantverkarna.
T | Heta arbeten för nio snickare | Träarbetare/Snickare | 9 | Certifikat, heta arbeten! | Våra certifikat går ut före sommaren.
= Måleri Linjen AB
J | Målare till lägenheter | Målare | 3 | sv2!; Tapetsering, väggar+; Lägenhetsreparationer; B; exp1 | Du arbetar i par och vi hjälper dig till gesällbrev.
P | Praktik för dig som vill bli målare | Lärling, målare | 2 | Måleriarbete, bygg | Sex av våra målare började som praktikanter.
Jd | Ledande målare | Målare | 1 | sv4!; Våtrumsbehörighet, målare!; exp3 | Du planerar och följer upp.
`;
