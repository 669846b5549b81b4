/** Transport, warehouse and vehicles, in the notation of `parse-sector.ts`. */
export const transport = `
# 4321 Arbetsledare inom lager och terminal | Supervisors, warehouse and terminal
- Arbetsledare lager och terminal | Warehouse supervisor | lagerchef, gruppledare lager
- Förrådsansvarig | Stores manager | förråd
+ Lagerstyrning = Warehouse control = lager; Personalplanering = Staff planning = schema; Arbetsledarerfarenhet; Lagerhanteringsprogram = Warehouse software = wms
# 4322 Lager- och terminalpersonal | Warehouse and terminal staff
- Lagerarbetare/Terminalarbetare | Warehouse worker | lager, plockare, orderplockare, terminal, packare
- Godsmottagare | Goods receiver | godsmottagning
- Lageradministratör | Warehouse administrator |
- Lagerplanerare | Warehouse planner |
+ Orderplockning = Order picking = plock, plocka; Terminal- och lagerarbete = Terminal and warehouse work = lager; Godsmottagning = Receiving of goods = inleverans; Lagerinventering = Stock-taking = inventering; Packning = Packing = packa
+ Truckkort A+B = Fork-lift licence A+B = truckkort; A-truckar = Fork-lifts class A = låglyftare; B-truckar = Fork-lifts class B = motviktstruck, skjutstativ; Truckvana; Handdator och streckkod = Hand scanner = scanner
+ Lagerhanteringsprogram; God fysik (tunga lyft); Lastning = Loading = lasta; Lossning av containrar = Unloading of containers = container; Lastsäkring = Load securing = surra; Returhantering = Handling of returns = retur; Paketering = Packaging; Kylvaruhantering = Handling of chilled goods = kyl, frys; Travers/Lyftanordningar
# 4323 Transportledare och transportsamordnare | Transport managers
- Transportledare | Transport manager | trafikledare, åkeri
- Trafikledare | Traffic controller |
+ Ruttplanering = Route planning = rutt; Transportadministration = Transport administration = frakt; Kör- och vilotider = Driving and rest times
# 4420 Brevbärare och postterminalarbetare | Postal workers
- Brevbärare | Postal carrier | post, postbud
- Postterminalarbetare | Mail sorter | postsortering, paket
+ Postsortering = Mail sorting = brev; Postutdelning = Mail delivery; Mopedkörning = Moped driving = elmoped
# 7231 Motorfordonsmekaniker och fordonsreparatörer | Vehicle mechanics
- Personbilsmekaniker | Car mechanic | bilmekaniker, verkstad
- Lastbilsmekaniker | Lorry mechanic | tunga fordon
- Bussmekaniker | Bus mechanic |
- Cykelmekaniker | Bicycle mechanic | cykelreparatör
- Småmaskinmekaniker | Small engine mechanic |
+ Fordonsservice, personbilar = Service of cars = bilservice; Fordonsservice, tunga fordon = Service of heavy vehicles; Däckbyten = Tyre changes = däck; Hjulinställning = Wheel alignment; Bromssystem, installation och underhåll = Brakes; Felsökning, fordon = Vehicle fault-finding = diagnos; Elbilar, service = Service of electric cars = elbil; Elcyklar, reparationsvana = Repair of electric bicycles = cykel; Reparationsrådgivning, bilverkstad = Service advice
# 7214 Tunnplåtslagare | Body and sheet-metal workers
- Bilskadereparatör | Car body repairer | bilplåtslagare, krock
- Tunnplåtslagare | Sheet-metal worker |
+ Karosseriteknik = Body repair = plåt; Plåtbearbetning; Limning, fordon = Adhesive bonding, vehicles
# 7132 Lackerare och industrimålare | Varnishers and industrial painters
- Fordonslackerare | Vehicle painter | billackerare
- Industrilackerare | Industrial painter | lackering
+ Billackering = Car painting = lacka; Pulverlackering = Powder coating; Sprutmålning; Maskering = Masking
# 8211 Fordonsmontörer | Vehicle assemblers
- Fordonsmontör | Vehicle assembler | montör, lastbilsfabrik
- Motormontör | Engine assembler | montör
+ Linjemontering = Assembly line work = montera, band; Momentverktyg = Torque tools; Kvalitetskontroll, industriell tillverkning = Quality control in manufacturing = kvalitet; Ständiga förbättringar/Lean = Continuous improvement/Lean = lean
# 8321 Taxiförare m.fl. | Taxi drivers
- Taxiförare | Taxi driver | taxi, chaufför
+ Taxiförarlegitimation = Taxi licence = taxileg; Färdtjänstkörning = Special transport driving = färdtjänst; Kundbemötande och service; Lokalkännedom, Stockholm = Local knowledge, Stockholm = hitta
# 8329 Övriga bil-, motorcykel- och cykelförare | Other car and bicycle drivers
- Budbilsförare | Courier driver | bud, paketbud, varubud, chaufför
- Cykelbud | Bicycle courier | matbud, foodora
- Personbilsförare | Car driver | chaufför
+ Budkörning = Courier driving = bud; Pakethantering = Parcel handling = paket; Sparsam körning = Economical driving = ecodriving; Lokalkännedom, Stockholm; Navigationsverktyg = Navigation tools = gps
# 8331 Buss- och spårvagnsförare | Bus and tram drivers
- Bussförare | Bus driver | busschaufför, buss
- Spårvagnsförare | Tram driver | spårvagn
+ Yrkeskompetensbevis för förare (YKB) = Certificate of professional competence = ykb; Linjetrafik, körning = Scheduled bus driving = linje; Digitalt färdskrivarkort = Digital tachograph card = färdskrivare; Passagerarservice = Passenger service; Serviceresor, körning = Special services driving; Sparsam körning; Kör- och vilotider; Färdtjänstkörning; Turistbuss, körning = Coach driving
# 8311 Lokförare | Train drivers
- Lokförare | Train driver | tågförare, pendeltåg
- Tunnelbaneförare | Underground train driver | tunnelbana
+ Säkerhetsutbildning, spår = Track safety training = spår; Passagerarservice
# 8332 Lastbilsförare m.fl. | Lorry drivers
- Distributionsförare | Delivery driver | lastbil, lastbilschaufför, chaufför
- Fjärrbilsförare | Long-haul driver | långtradare, fjärrchaufför
- Renhållningsförare | Refuse lorry driver | sopbil
- Bygg- och anläggningsförare | Tipper driver | grusbil, schaktbil
- Kranbilsförare | Crane lorry driver | kranbil
- Bohags- och flyttbilsförare | Removal van driver | flytt
- Sug- och spolbilsförare | Jetting lorry driver | slamsugare
+ Yrkeskompetensbevis för förare (YKB); Distributionskörning = Delivery driving = distribution; Bakgavellyft = Tail-lift = lift; ADR-intyg = Dangerous goods certificate = adr, farligt gods; Lastsäkring; Digitalt färdskrivarkort; Kör- och vilotider; Sparsam körning; Lastning
+ Lastbilsmonterad kran < 18 ton/m = Lorry crane under 18 tonne-metres = kran; Släp, körvana = Driving with trailer = släp; Kyl- och frys- och värmetransporter, körvana = Refrigerated transport; Betongbil, körvana = Concrete lorry driving; Renhållningsbil, körvana = Refuse lorry driving = sopbil; Bohagstransporter, körvana = Removals driving = flytt; Byggtransporter, körvana/Anläggningstransporter, körvana = Building site transport
# 8344 Truckförare | Fork-lift drivers
- Truckförare | Fork-lift driver | truck, lager
+ Truckkort A+B; A-truckar; B-truckar; C-truckar = Fork-lifts class C; Utbildningsbevis enligt TLP 10 för truckförare = Fork-lift training, TLP 10 = truckutbildning; Lastning; Batteriladdning = Battery charging
# 9331 Hamnarbetare | Dock workers
- Hamnarbetare | Dock worker | stuvare, hamn
+ Surrning, hamn = Lashing; Lastning; Terminaltraktor = Terminal tractor
# 9332 Ramppersonal, flyttkarlar och varupåfyllare m.fl. | Movers, ramp staff and shelf fillers
- Expressarbetare/Flyttkarl/Stadsbud | Mover | flytthjälp, flyttgubbe, bärare
- Varupåfyllare | Shelf filler | varuplock, plocka upp varor
- Vitvarumontör/Hemelektronikinstallatör | Appliance fitter | vitvaror
- Flygplanslastare | Aircraft loader | arlanda, ramp, bagage
+ Varuplock = Shelf stacking = fylla på varor; Möbelmontering = Furniture assembly = montera möbler; God fysik (tunga lyft); Flyttpackning = Packing for removals = flytt; Vitvaror, installation = Appliance installation; Emballering = Wrapping
# 9610 Renhållnings- och återvinningsarbetare | Refuse and recycling workers
- Återvinningsarbetare på ÅVC | Recycling centre worker | återvinning, sopstation, ÅVC
- Medåkare renhållningsbil | Refuse collector | sophämtare, sopgubbe
- Bildemontör | Car dismantler | bilskrot
- Demontör återvinning | Recycling dismantler |
+ Avfallsinsamling = Waste collection = sopor; Källsortering = Sorting of waste = sortera; Återvinningsarbete = Recycling work; Hantering av farligt avfall = Handling of hazardous waste; Demontering; Kundbemötande och service
`;
