/** Cleaning, trade, security, personal service and office, in the notation of `parse-sector.ts`. */
export const service = `
# 9111 Städare och hemservicepersonal m.fl. | Cleaners
- Lokalvårdare | Cleaner | städare, städerska, städ, kontorsstäd
- Hemstädare | Home cleaner | hemstäd, flyttstäd
- Hotellstädare | Hotel cleaner | städerska hotell, hotellstäderska
- Sanitetsstädare | Hygiene cleaner | sjukhusstäd
- Trappstädare | Stairwell cleaner | trappstäd
+ Kontorsstädning = Office cleaning = kontorsstäd; Flyttstädning = Move-out cleaning = flyttstäd; Trappstädning = Stairwell cleaning; Hotellstädning = Hotel cleaning = rumsstäd; Hemstädning = Home cleaning
+ Golvvård = Floor care = boning, polish; Städmaskiner = Cleaning machines = kombimaskin; Hygienrutiner = Hygiene routines; Städkemi = Cleaning chemicals = kemikalier; Ergonomi = Ergonomics = lyftteknik
# 9120 Biltvättare, fönsterputsare m.fl. | Window cleaners and car washers
- Fönsterputsare | Window cleaner | fönsterputs
- Biltvättare | Car washer | rekond, bilrekonditionerare
+ Fönsterputsning = Window cleaning = putsa; Liftkort = Aerial lift certificate = skylift; Bilrekonditionering = Car detailing = rekond
# 5151 Städledare och husfruar | Cleaning supervisors and housekeepers
- Städledare | Cleaning supervisor | teamledare städ, arbetsledare städ
- Husfru | Housekeeper | hotell
+ Städplanering = Planning of cleaning; Kvalitetskontroll städ = Quality control of cleaning = insta 800; Arbetsledning = Supervision = leda; Schemaläggning = Scheduling = schema
# 5152 Fastighetsskötare | Caretakers
- Fastighetsskötare | Caretaker | fastighetsvärd, vaktmästare fastighet
- Fastighetstekniker | Property technician | driftstekniker
- Bovärd | Housing manager | kvartersvärd
+ Fastighetsskötsel = Property care; Felanmälan = Fault reports; Snöröjning = Snow clearing = plogning; Grönyteskötsel = Care of green areas = gräsklippning; Ventilation, drift = Ventilation operation; Enklare reparationer = Minor repairs = fixare
# 5153 Vaktmästare m.fl. | Janitors
- Vaktmästare | Janitor | skolvaktmästare, intendent
- Kyrkvaktmästare | Verger | kyrka
+ Möblering = Furniture setting; Posthantering = Mail handling; Konferensteknik = Conference technology = projektor; Lokalvård = Premises care
# 5141 Frisörer | Hairdressers
- Frisör | Hairdresser | barberare, hårfrisör
- Barberare | Barber | skägg
+ Klippning = Cutting of hair; Hårfärgning = Hair colouring = slingor; Skäggvård = Beard care; Bokning av kunder = Booking of customers
# 5142 Hudterapeuter | Beauticians
- Hudterapeut | Beautician | hudvård
- Nagelteknolog | Nail technician | naglar
+ Ansiktsbehandling = Facial treatment; Manikyr = Manicure; Hudvård = Skin care
# 5221 Säljande butikschefer och avdelningschefer i butik | Shop managers
- Butikschef | Shop manager | butiksansvarig
- Avdelningschef i butik | Department manager | säljledare
+ Butiksledning = Shop management; Varuinköp = Purchasing of goods = inköp; Personalansvar = Staff responsibility; Budgetuppföljning = Budget follow-up
# 5222 Butikssäljare, dagligvaror | Shop assistants, groceries
- Butiksbiträde, dagligvaror | Grocery shop assistant | butik, mataffär, livsmedelsbutik, varuplock
- Charkuteribiträde | Delicatessen assistant | chark, delikatess
- Fruktansvarig i butik | Produce assistant | frukt och grönt
+ Varuplockning = Shelf filling = varupåfyllning; Kassahantering = Cash desk = kassa; Delikatess = Delicatessen = chark; Datumkontroll = Date checks; Frukt och grönt = Fruit and vegetables; Livsmedelsförsäljning = Sale of food; Beställning av varor = Ordering of goods
# 5223 Butikssäljare, fackhandel | Shop assistants, specialised trade
- Butikssäljare, fackhandel | Shop assistant | säljare butik, expedit
- Möbelsäljare | Furniture salesperson | möbler
- Klädsäljare | Clothes salesperson | mode, kläder
- Elektroniksäljare | Electronics salesperson | hemelektronik
- Byggvarusäljare | Building goods salesperson | bygghandel
+ Butiksförsäljning = Shop sales = sälj; Merförsäljning = Additional sales; Varuexponering = Display of goods = skyltning; Kundservice = Customer service = kundbemötande; Returer och reklamationer = Returns and complaints; Produktkunskap, bygg = Product knowledge, building
# 5225 Bensinstationspersonal | Service station staff
- Bensinstationsbiträde | Service station assistant | mack, bensinmack
+ Spelombud = Betting agent; Bakluckan, fika = Coffee counter = fika; Ålderskontroll = Age control
# 5230 Kassapersonal m.fl. | Cashiers
- Kassör | Cashier | kassabiträde, kassa
- Biljettförsäljare | Ticket seller | biljett
+ Kassaavstämning = Cash reconciliation = dagsavslut; Självscanning = Self-scanning; Kontanthantering = Handling of cash
# 3322 Företagssäljare | Business salespeople
- Företagssäljare | Business salesperson | säljare, utesäljare
- Innesäljare | Inside salesperson | ordersäljare
+ Uppsökande försäljning = Outreach sales = kallringning; CRM-system = CRM systems = kundregister; Offertskrivning = Writing of quotations; Avtalsförhandling = Negotiation of contracts
# 5242 Telefonförsäljare m.fl. | Telephone salespeople
- Telefonförsäljare | Telephone salesperson | telefonsälj, callcenter
- Eventsäljare | Event salesperson | mässa
+ Telefonförsäljning = Telephone sales; Säljteknik = Sales technique; Orderregistrering = Order registration
# 4222 Kundtjänstpersonal | Customer service staff
- Kundtjänstmedarbetare | Customer service agent | kundservice, support
- Ordermottagare | Order taker | order
+ Kundtjänst, telefon = Customer service by phone = samtal; Ärendehantering = Case handling; Chatt och e-post = Chat and email; Konflikthantering = Conflict management
# 4226 Kontorsreceptionister | Office receptionists
- Receptionist | Receptionist | reception
- Konferensreceptionist | Conference receptionist | konferens
+ Receptionsarbete = Reception work; Telefonväxel = Switchboard = växel; Besökssystem = Visitor systems; Konferensbokning = Conference booking
# 4119 Övriga kontorsassistenter och sekreterare | Office assistants
- Kontorsassistent | Office assistant | administratör, kontorist
- Administratör | Administrator | administration, handläggare
- Dataregistrerare | Data entry clerk | registrering
+ Microsoft Office = Microsoft Office = word, excel; Excel = Excel = kalkyl; Dokumenthantering = Document handling; Arkivering = Archiving = arkiv; Protokollskrivning = Taking of minutes; Datainmatning = Data entry
# 4111 Ekonomiassistenter m.fl. | Accounting assistants
- Ekonomiassistent | Accounting assistant | bokföring, redovisning
- Fakturahandläggare | Invoice clerk | faktura, reskontra
+ Bokföring = Bookkeeping = redovisning; Leverantörsreskontra = Accounts payable; Kundreskontra = Accounts receivable; Fakturering = Invoicing = faktura; Fortnox; Visma
# 4112 Löne- och personaladministratörer | Payroll and personnel administrators
- Löneadministratör | Payroll administrator | lön, löneassistent
- Personaladministratör | Personnel administrator | hr
+ Lönehantering = Payroll = lön; Kollektivavtal = Collective agreements; Tidrapportering = Time reporting
# 5413 Väktare och ordningsvakter | Security guards
- Väktare | Security guard | bevakning
- Ordningsvakt | Public order guard | vakt
- Butikskontrollant | Store detective | butik
+ Väktarutbildning = Guard training = vu1; Bevakning = Guarding; Rapportskrivning = Report writing = rapport; Brandsäkerhet = Fire safety = brand; Första hjälpen = First aid = HLR
# 6113 Trädgårdsodlare | Gardeners
- Trädgårdsarbetare | Gardener | park, trädgård
- Parkarbetare | Park worker | utemiljö
+ Gräsklippning = Lawn mowing; Beskärning = Pruning = häckklippning; Plantering = Planting; Motorsåg = Chain saw = röjsåg; Stensättning, trädgård = Paving, garden
`;
