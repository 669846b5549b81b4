/**
 * The needs of the demo world, below the employer that has them: kind (J job, P praktik, T training; `f` filled, `d`
 * draft), title, occupation, number of people, what is asked (`!` must, `+` counts double), and a sentence of its own.
 * Asked are skills by their word in the built-in catalogue, `sv2` Swedish at A2, `B` a driving licence, `exp1` experience.
 */
export const needTable = `
= Restaurang Kajen AB
J | Två köksbiträden till lunchserveringen | Köksbiträde | 2 | sv2!; Livsmedelshygien+; Salladsberedning | Vi lagar 220 luncher om dagen och behöver fler händer i kallköket.
P | Praktik i köket med handledare | Restaurangbiträde | 1 | sv1; Smörgåsar | Du provar allt från disk till varmkök.
J | Kock till kvällarna | Kock à la carte | 1 | sv3!; Varmkök!; exp2; EVENINGS | Menyn byter var tredje vecka och du är med och bestämmer.
T | Livsmedelshygien för köket och serveringen | Köksbiträde | 6 | Livsmedelshygien! | Sex nya medarbetare behöver kunna hygienreglerna.
= Hotell Furan AB
J | Två hotellstädare, dagtid | Hotellstädare | 2 | sv2; Hotellstädning+; WEEKENDS | Du städar tolv rum om dagen tillsammans med en kollega.
P | Praktik i frukosten | Hotellvärd | 1 | sv3; Frukostbuffé; Kundbemötande och service | Gästerna kommer från hela världen och frukosten är det de minns.
J | Tre servitörer till konferens och middag | Servitör/Servitris | 3 | sv3!; Bordsservering+; EVENINGS | Vi har konferenser varje vardag och bröllop på helgerna.
Jf | Receptionist till nätterna | Hotellreceptionist | 1 | sv4!; Receptionsvana; NIGHTS | Du är ensam i receptionen om natten.
= Café Viken AB
J | Kafébiträden till Gustavsbergs hamn | Kafébiträde/Konditoribiträde | 2 | sv3!; Kassavana+; Baristautbildning; WEEKENDS | Vi lär dig att göra bra kaffe.
P | Praktik i bageriet och kaféet | Bagare/Konditor | 1 | Enklare bakningskunskaper | Du börjar klockan sju och bakar med oss till tio.
J | Diskare och alltiallo | Diskare | 1 | sv1; Städning och diskning, restaurangkök | Ett bra första arbete i Sverige.
Td | Baristakurs för tre medarbetare | Barista | 3 | Baristautbildning! | Helst en förmiddag innan vi öppnar.
= Skolköket Östra AB
J | Fyra måltidsbiträden till skolkök | Måltidsbiträde | 4 | sv2!; Livsmedelshygien!; Skolmåltider+ | Arbetstid 7–15, lediga lov och helger.
P | Praktik i skolkök | Måltidsbiträde | 3 | sv2 | Elva kök tar emot, ett nära dig finns säkert.
J | Kock till förskolekök | Kock storhushåll | 1 | sv3!; Storkök!; Specialkost+; exp1 | Du lagar mat till 90 barn, varav många behöver specialkost.
= Bageri Ugn AB
J | Nattbagare, gärna van vid surdeg | Bagare/Konditor | 2 | Surdegsbakning+; exp1; NIGHTS! | Ugnen tänds klockan ett.
P | Praktik i bageri | Bagare/Konditor | 1 | Degberedning | Du lär dig väga, baka ut och grädda.
J | Försäljning i bageributiken | Kafébiträde/Konditoribiträde | 1 | sv3!; Kassavana; WEEKENDS | Kön är lång på lördagar.
T | Hjärt- och lungräddning för hela bageriet | Bagare/Konditor | 8 | Hjärt- och lungräddning! | Alla som arbetar ensamma på natten ska kunna hjälpa.
= Klara Städ i Sickla AB
J | Fem lokalvårdare till kontor | Lokalvårdare | 5 | sv2; Kontorsstädning+; EVENINGS | Du städar samma kontor varje kväll och har en egen teamledare.
P | Praktik som lokalvårdare | Lokalvårdare | 2 | Kontorsstädning | Du går bredvid en van kollega.
J | Städledare i Sickla | Städledare | 1 | sv4!; Städplanering!; B; exp2 | Du leder nio personer och har kontakt med kunderna.
T | Golvvård för tio lokalvårdare | Lokalvårdare | 10 | Golvvård! | Vi har köpt nya maskiner.
= Solkatten Fastighetsservice AB
J | Trappstädare i söderort | Trappstädare | 3 | sv1; Trappstädning | Du cyklar eller åker kollektivt mellan husen.
P | Praktik hos fastighetsskötare | Fastighetsskötare | 1 | sv2; Enklare reparationer | Du hjälper till med gårdar, lampor och felanmälningar.
J | Två fastighetsskötare | Fastighetsskötare | 2 | sv3!; Fastighetsskötsel+; Snöröjning; B! | Jouren är var femte vecka.
= Hemtjänsten Björknäs AB
J | Sex vårdbiträden till hemtjänsten | Vårdbiträde | 6 | sv4!; Hemtjänst+; Basala hygienrutiner; WEEKENDS | Du besöker åtta personer om dagen, till fots eller med elcykel.
P | Praktik i hemtjänsten | Vårdbiträde | 2 | sv3; Social samvaro och aktivering | Du följer med på besök och hjälper till med mat och promenader.
J | Undersköterska, kväll | Undersköterska, hemtjänst, äldreboende och habilitering | 2 | sv4!; Undersköterskebevis!; Läkemedelsdelegering; EVENINGS! | Tre av fem veckor är lediga helger.
T | Demensvård för erfarna vårdbiträden | Vårdbiträde | 12 | Demensvård! | Fler av dem vi besöker har en demenssjukdom.
`;
