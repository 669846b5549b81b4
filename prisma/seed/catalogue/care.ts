/** Care, school and health, in the notation of `parse-sector.ts`. */
export const care = `
# 2221 Grundutbildade sjuksköterskor | Registered nurses
- Sjuksköterska, grundutbildad | Registered nurse | sjuksköterska, syster
+ Legitimation, sjuksköterska = Nurse's licence = leg; Läkemedelshantering = Handling of medicines = medicin; Provtagning = Taking of samples = blodprov; Sårvård = Wound care = omläggning; Telefonrådgivning, sjukvård = Telephone advice, health care
# 2342 Fritidspedagoger | After-school teachers
- Fritidspedagog | After-school teacher | fritids, fritidshem
- Grundlärare, fritidshem | Primary teacher, after-school centre | fritidslärare
+ Fritidspedagogik = After-school pedagogy = fritids; Rastverksamhet = Break activities = rast; Pedagogisk dokumentation = Pedagogic documentation
# 2343 Förskollärare | Preschool teachers
- Förskollärare | Preschool teacher | dagis, förskola
+ Förskollärarlegitimation = Preschool teacher's licence = legitimation; Pedagogisk dokumentation; Utomhuspedagogik = Outdoor pedagogy = ute; Språkutvecklande arbetssätt = Language-developing methods = språk
# 3411 Behandlingsassistenter och socialpedagoger m.fl. | Treatment assistants and social educators
- Behandlingsassistent/Socialpedagog | Treatment assistant | behandlingspedagog, hvb, socialpedagog
- Stödpedagog | Support educator | lss
+ Motiverande samtal/MI = Motivational interviewing = mi, samtal; Lågaffektivt bemötande = Low-arousal approach = lågaffektiv; Dokumentation, social omsorg = Documentation in social care = journal; Missbruksvård = Addiction care = missbruk
# 3423 Fritidsledare m.fl. | Youth and leisure leaders
- Fritidsledare | Leisure leader | fritidsgård, ungdomsgård
- Ungdomsledare | Youth leader | ungdomar
+ Ungdomsarbete = Youth work = ungdomar; Aktivitetsledning = Leading of activities = ledare; Lågaffektivt bemötande; Idrottsledning = Sports leading = tränare
# 5311 Barnskötare | Childcare workers
- Barnskötare | Childcare worker | förskola, dagis, dagispersonal
- Förskoleassistent | Preschool assistant | förskola
- Dagbarnvårdare | Childminder | dagmamma
+ Barnskötarutbildning = Childcare training; Barnverksamhet, förskola = Preschool work = barn, lek; Blöjbyte och hygien, barn = Hygiene of small children = blöjor; Språkutvecklande arbetssätt; Utomhuspedagogik; Tecken som stöd/TSS = Key word signing = takk; Barn och ungdomar med behov av särskilt stöd = Children with special needs = npf; Första hjälpen för barn = First aid for children
# 5312 Elevassistenter m.fl. | Pupil assistants
- Elevassistent | Pupil assistant | resurs, skolassistans
- Lärarassistent | Teaching assistant |
- Skolvärd | School host | rastvakt
- Modersmålspedagog | Mother-tongue educator | studiehandledare
+ Läxhjälp = Homework help = läxor; Studiehandledning på modersmål = Study guidance in the mother tongue = modersmål; Lågaffektivt bemötande; Barn och ungdomar med behov av särskilt stöd; Konflikthantering = Conflict handling = bråk; Rastverksamhet
# 5321 Undersköterskor, hemtjänst, hemsjukvård, äldreboende och habilitering | Assistant nurses, home and elderly care
- Undersköterska, hemtjänst, äldreboende och habilitering | Assistant nurse, home and elderly care | undersköterska, usk, äldreboende, hemtjänst
- Hemsjukvårdare | Home health carer | hemsjukvård
+ Undersköterskebevis = Assistant nurse certificate = skyddad yrkestitel; Personlig omvårdnad = Personal care = hygien, dusch; Demensvård = Dementia care = demens; Palliativ vård = Palliative care = livets slutskede
+ Förflyttningsteknik = Moving and handling = lyft, lyftteknik; Läkemedelsdelegering = Delegation for medicines = delegering, insulin; Dokumentation, social omsorg; Hemtjänst = Home help services = hemtjänst; Äldreomsorg = Elderly care = äldre; Medicinteknisk utrustning, vård = Care equipment = lyftar; Basala hygienrutiner = Basic hygiene routines = hygien
# 5323 Undersköterskor, vård- och specialavdelning och mottagning | Assistant nurses, wards and clinics
- Undersköterska, vård- och specialavdelning och mottagning | Assistant nurse, hospital ward | undersköterska, sjukhus, usk
- Steriltekniker | Sterile services technician | steril
- Specialistundersköterska | Specialist assistant nurse |
+ Provtagning; Vitala parametrar = Vital signs = blodtryck, puls; Sterilteknik = Sterile technique; Basala hygienrutiner; Allmän omvårdnadserfarenhet = General nursing care experience = omvårdnad; Journalsystem, vård = Patient record systems = cosmic, takecare; EKG = ECG
# 5330 Vårdbiträden | Care assistants
- Vårdbiträde | Care assistant | hemtjänst, äldreboende, vårdare
- Sjukvårdsbiträde | Hospital care assistant | sjukhus
- Hemvårdare | Home carer | hemhjälp, hemtjänst
+ Personlig omvårdnad; Basala hygienrutiner; Förflyttningsteknik; Hemtjänst; Äldreomsorg; Matlagning för äldre = Cooking for the elderly = mat; Hjärt- och lungräddning = Cardiopulmonary resuscitation = hlr; Serviceinsatser i hemmet = Household services = städa, handla; Social samvaro och aktivering = Social activities = promenad
# 5341 Skötare | Psychiatric carers
- Skötare (inom psykiatrisk vård) | Psychiatric carer | mentalskötare, psykiatri
+ Psykiatrisk vård = Psychiatric care = psykiatri; Bemötande vid hot och våld = Handling of threats and violence = hot; Missbruksvård
# 5342 Vårdare, boendestödjare | Carers, housing support
- Stödassistent | Support assistant | lss, gruppbostad, boendeassistent
- Boendestödjare | Housing support worker | boendestöd
+ LSS, kunskap om = Knowledge of the disability services act = lss; Lågaffektivt bemötande; Tydliggörande pedagogik = Clarifying pedagogy = bildstöd; Autism, kunskap om = Knowledge of autism = autism, npf; Kommunalt boendestöd = Housing support; Dokumentation, social omsorg; Daglig verksamhet = Day activities; Tecken som stöd/TSS
# 5343 Personliga assistenter | Personal assistants
- Personlig assistent | Personal assistant | assistans, pa
- Ledsagare | Escort | ledsagning
+ Personlig assistans = Personal assistance = assistent; Förflyttningsteknik; Personlig omvårdnad; Ledsagning = Escorting; Körning av anpassat fordon = Driving of adapted vehicles = handikappbil; Andningshjälpmedel = Breathing aids = respirator
# 5349 Övrig vård- och omsorgspersonal | Other care staff
- Tandvårdsbiträde | Dental assistant aid | tandvård
- Fysioterapibiträde | Physiotherapy assistant | sjukgymnast
- Arbetsterapibiträde | Occupational therapy assistant | rehab
+ Rehabiliterande arbetssätt = Rehabilitating methods = rehab; Hjälpmedel, utprovning = Fitting of aids = rullstol
# 5350 Tandsköterskor | Dental nurses
- Tandsköterska | Dental nurse | tandläkarsköterska
+ Tandvårdsassistans = Chairside assistance = tandläkare; Röntgen, tandvård = Dental radiography; Sterilteknik; Tidbokning, vård = Appointment booking
# 9119 Övrig hemservicepersonal m.fl. | Home service workers
- Barnvakt | Babysitter | nanny, barnflicka, barnpassning
- Hemhjälp | Home help | hushållsnära tjänster, rut
+ Barnpassning = Babysitting = barn; Hushållsnära tjänster = Household services for pay = rut; Matlagning i hemmet = Cooking at home; Strykning = Ironing = stryka; Första hjälpen för barn; Serviceinsatser i hemmet
`;
