/** Building and installation, in the notation of `parse-sector.ts`. */
export const building = `
# 3121 Arbetsledare inom bygg, anläggning och gruva | Supervisors in building, civil works and mining
- Arbetsledare, husbyggnad | Supervisor, house building | platschef, byggarbetsledare, förman
- Arbetsledare, anläggning | Supervisor, civil works | anläggningsledare, platschef
+ Bas-U = Safety coordinator, construction phase = byggarbetsmiljösamordnare
+ Arbetsledarerfarenhet = Experience of leading work = arbetsledning; Ritningsläsning = Reading of drawings = läsa ritning, byggritning
+ Egenkontroller, bygg = Self-inspection, building; Materialplanering, bygg; Säkert arbetssätt
# 7111 Träarbetare, snickare m.fl. | Carpenters and joiners
- Träarbetare/Snickare | Carpenter | byggnadssnickare, byggsnickare, timmerman
- Lärling, träarbetare | Apprentice carpenter | snickarlärling
- Träarbetare, utan yrkesbevis/Snickare, utan yrkesbevis | Carpenter without trade certificate | hjälpsnickare
+ Takläggning = Roof laying = lägga tak; Stombyggnad = Frame building = stomme; Köksmontering = Kitchen fitting = montera kök
+ Fönstermontage/Fönstermontering = Window fitting = fönsterbyte; Formsättning = Formwork = form; Listmontage, trä/Listmontering, trä = Fitting of mouldings
+ Beklädnad, innervägg = Interior wall cladding = gips, gipsvägg; Isolering = Insulation; Certifikat, heta arbeten = Hot work certificate = heta arbeten
+ ROT-jobb = Renovation work = renovering, rot; Storbygge = Large building sites; Dörrmontering = Door fitting = dörrar
+ Materialkunskap, bygg = Knowledge of building materials; Ritningsläsning; Utbildningsbevis, fallskydd = Fall protection training = fallskydd
+ Förarbevis för skylift = Aerial lift licence = skylift, liftkort; Utbildningsbevis, ställningsbyggnad 2 - 9 meter = Scaffolding training 2–9 metres = ställningskort
# 7112 Murare m.fl. | Bricklayers and tilers
- Murare | Bricklayer | fasadmurare
- Lärling, murare | Apprentice bricklayer | murarlärling
- Plattsättare | Tiler | kakelsättare, kaklare
- Lärling, plattsättare | Apprentice tiler |
- Stenmontör | Stone fitter | stensättare inomhus
+ Kakel och klinker, plattsättningsvana = Tiling, experience = kakel, klinker, badrum; Tegelmurning = Bricklaying with brick = mura tegel; Putsning = Plastering = puts, fasadputs
+ Våtrumsbehörighet, plattsättning = Wet room qualification, tiling = våtrum, bkr; Golvavjämning = Floor levelling; ROT-jobb
# 7113 Betongarbetare | Concrete workers
- Betongarbetare | Concrete worker | gjutare bygg
- Lärling betongarbetare | Apprentice concrete worker |
- Betonghåltagare | Concrete cutter | håltagare
+ Armering = Reinforcement = armera, järn; Betonggjutning = Concrete casting = gjuta; Formsättning; Bilning = Chiselling = bila
+ Betonghåltagning = Concrete cutting; Systemformmontering = System formwork; Certifikat, heta arbeten; Säkert arbetssätt = Safe ways of working = arbetsmiljö; Utbildningsbevis, säkra lyft = Safe lifting training = säkra lyft
# 7114 Anläggningsarbetare | Civil works labourers
- Väg- och anläggningsarbetare | Road and civil works labourer | vägarbetare, markarbetare, rörläggare mark
- Stensättare | Paver | plattläggare, marksten
- Beläggningsarbetare | Asphalt worker | asfaltläggare, asfalterare
- Bantekniker | Railway track technician | rallare, banarbetare
- Drifttekniker ledningsnät VA | Water network technician | va-montör
+ Arbete på väg steg 1, grundkompetens = Work on roads, step 1 = apv, arbete på väg; Arbete på väg steg 2, anpassad säkerhetskompetens = Work on roads, step 2 = apv 2
+ Stensättning = Paving = marksten, plattor; Rörläggning = Pipe laying; Asfaltering = Asphalt paving = lägga asfalt; Markanläggning = Groundworks = markarbete
+ Läggning av kabel = Cable laying; Avloppsarbeten = Sewer works = avlopp; Vibroplatta och padda = Plate compactor
# 7116 Ställningsbyggare | Scaffolders
- Ställningsbyggare | Scaffolder | ställningsmontör
- Lärling, ställningsbyggare | Apprentice scaffolder |
+ Rullställning = Mobile scaffolding; Rörställning = Tube scaffolding; Höghöjdsarbete = Work at height = arbete på hög höjd, höjd
+ Kompetensbevis, ställningsbyggnad över 9 meter = Scaffolding certificate above 9 metres; Utbildningsbevis, fallskydd; Utbildning, väderskydd = Weather protection training
# 7119 Övriga byggnads- och anläggningsarbetare | Other building and civil works trades
- Fasadmontör | Cladding fitter | plåtfasad
- Brandskyddsmontör | Fire protection fitter | brandtätare
- Demonteringsarbetare/Rivningsarbetare | Demolition worker | rivare, rivning
- Betongelementmontör | Precast concrete fitter | stommontör
+ Selektiv rivning = Selective demolition = riva; Demontering = Dismantling; Sortering av byggavfall = Sorting of building waste = sortera, avfall; Montering av betongelement = Fitting of precast concrete; Brandisolering = Fire insulation = brandtätning
# 7121 Takmontörer | Roofers
- Tak- och tätskiktsmontör | Roofer | takläggare, papptak, tätskikt
- Undertaksmontör | Suspended ceiling fitter | innertak
+ Takpapp, läggning = Laying of roofing felt = papp; Undertak, montering = Fitting of suspended ceilings = innertak; Certifikat, brandfarliga heta arbeten = Hot work certificate, roofing = heta arbeten tak; Höghöjdsarbete
+ Solcellsmontering/Solcellsmontage = Solar panel fitting = solceller, solpaneler; Takläggning
# 7122 Golvläggare | Floor layers
- Golvläggare | Floor layer | mattläggare, parkettläggare
- Golvslipare, trä | Wood floor sander |
+ Golvläggning = Floor laying; Mattläggning = Carpet and vinyl laying = plastmatta; Parkettslipning = Parquet sanding; Laminatgolv = Laminate flooring; Flytspackling = Self-levelling; Våtrumsbehörighet/GVK = Wet room qualification, floors = gvk
# 7123 Isoleringsmontörer | Insulation fitters
- VVS-isolerare | Pipe insulator | isolerare, rörisolerare
- Lösullsinstallatör | Loose-fill insulation fitter | lösull
+ Rörisolering = Pipe insulation; Lösull, installation = Loose-fill insulation; Isolering
# 7124 Glastekniker | Glaziers
- Glastekniker/Glasmästare | Glazier | glasare, fönsterglas
- Bilglasmontör | Car glass fitter | vindruta
+ Glasmontering = Glass fitting; Bilglas, byte = Car glass replacement; Fönsterrenovering = Window renovation
# 7125 VVS-montörer m.fl. | Plumbers and ventilation fitters
- VVS-montör | Plumber | rörmokare, rörläggare, rörmontör
- Lärling, VVS-montör | Apprentice plumber | rörlärling
- Ventilationsmontör | Ventilation fitter | ventilation
- Ventilationstekniker | Ventilation technician | ovk, luftbehandling
- Sprinklermontör | Sprinkler fitter |
+ VVS-installation, nybyggnad = Plumbing, new buildings; Service och underhåll, VVS = Plumbing service = stopp i avlopp; Svetsning och lödning, VVS = Welding and soldering, plumbing
+ Säker vattenbehörighet = Safe water qualification = säker vatten; Ventilationsmontering = Ventilation fitting; Luftinjustering = Air balancing = injustering; Installera golvvärme = Underfloor heating installation = golvvärme
# 7126 Kyl- och värmepumpstekniker m.fl. | Refrigeration and heat pump technicians
- Kyltekniker | Refrigeration technician | kylmontör
- Kyl- och värmepumpstekniker | Heat pump technician | värmepump
+ Kylcertifikat = Refrigeration certificate = köldmedium; Installera värmepumpar = Heat pump installation; Energioptimering = Energy optimisation = energibesparing
# 7131 Målare | Painters
- Målare | Painter | byggnadsmålare, tapetserare väggar
- Lärling, målare | Apprentice painter | målarlärling
+ Måleriarbete, bygg = House painting = måla; Tapetsering, väggar = Wallpapering = tapetsera; Sprutmålning = Spray painting; Sandspackling-maskinell = Machine filling = bredspackla, spackla
+ Våtrumsbehörighet, målare = Wet room qualification, painters; Snickerimålning och ytbehandling = Painting of woodwork; Fasadmålning = Facade painting; Lägenhetsreparationer = Flat renovation
# 7134 Saneringsarbetare m.fl. | Decontamination and pest control workers
- Saneringsarbetare | Decontamination worker | sanerare
- Asbestsanerare | Asbestos remover | asbest
- Skadedjurstekniker | Pest control technician | skadedjur
- Spol- och avloppstekniker | Drain technician | spolare
+ Asbestsanering, särskild utbildning = Asbestos removal training = asbest; Mögelsanering = Mould removal; Klottersanering = Graffiti removal = klotter; Högtrycksrengöring = High-pressure cleaning = högtryckstvätt; Skadedjursbekämpning = Pest control
# 7212 Svetsare och gasskärare | Welders
- Svetsare | Welder | licenssvetsare, mig, tig
- Svetsoperatör, robot | Robot welding operator | robotsvets
+ MAG/MIG-svetsning = MAG/MIG welding = mig, mag; TIG-svetsning = TIG welding = tig; MMA, metallbågssvetsning = Arc welding = pinnsvets; Gassvetsning = Gas welding; Svetsarprövning EN ISO 9606-1 = Welder qualification = licens, svetslicens
# 7213 Byggnads- och ventilationsplåtslagare | Sheet-metal workers
- Byggnadsplåtslagare | Building sheet-metal worker | plåtslagare, plåttak
- Ventilationsplåtslagare | Ventilation sheet-metal worker |
+ Plåtbearbetning = Sheet-metal working = plåt; Hängrännor och stuprör, montering = Fitting of gutters; Ventilationsmontering; Höghöjdsarbete
# 7411 Installations- och serviceelektriker | Electricians
- Installationselektriker | Electrician | elektriker, elmontör
- Serviceelektriker, installation | Service electrician | elektriker
- Lärling, installationselektriker | Apprentice electrician | ellärling, elektrikerlärling
+ Elinstallation, nybyggnad = Electrical installation, new buildings = el; Elinstallation, ombyggnad = Electrical installation, renovation; Kabelinstallationer = Cable installation = dra kabel
+ ESA (Elsäkerhetsanvisningarna) = Electrical safety instructions = elsäkerhet; Larminstallation = Alarm installation = larm; Data- och medianät = Data networks = nätverkskabel; Felsökning, el = Electrical fault-finding; Laddstolpar, installation = Charging point installation = laddbox
+ Solcellsmontering/Solcellsmontage; Utbildningsbevis, mobila arbetsplattformar = Mobile platform training = lift; AL - Auktorisation lågspänning = Low-voltage authorisation
# 7412 Industrielektriker | Industrial electricians
- Industrielektriker | Industrial electrician |
- Automationselektriker | Automation electrician | styr och regler, plc
- Hiss- och rulltrappstekniker | Lift technician | hissmontör, hisstekniker
+ Programmerbart styrsystem/PLC = Programmable control/PLC = plc; Automationsteknik = Automation; Hissmontering = Lift fitting = hiss; Felsökning, el
# 7420 Elektronikreparatörer och kommunikationselektriker m.fl. | Electronics and telecom technicians
- Fibertekniker | Fibre technician | fiberinstallatör, bredband
- Larmtekniker | Alarm technician | larm
- Teletekniker | Telecom technician |
+ Fibersvetsning = Fibre splicing = fiber; Fiberteknik = Fibre technology; Larminstallation; Data- och medianät
# 8342 Anläggningsmaskinförare m.fl. | Earth-moving plant operators
- Grävmaskinförare | Excavator operator | grävare, grävmaskinist
- Lärling, grävmaskinförare | Apprentice excavator operator |
- Hjullastarförare, anläggning | Wheel loader operator | lastmaskin
- Vältförare | Roller operator | vält
- Teleskoptruckförare, anläggning | Telehandler operator | teleskoplastare
+ Yrkesbevis, grävlastare/Yrkesbevis, grävmaskin = Excavator certificate = grävmaskinsbevis; Yrkesbevis, hjullastare, anläggning = Wheel loader certificate; Yrkesbevis, teleskoptruck = Telehandler certificate; Snöröjningsmaskin = Snow clearing machine = ploga, snöröjning; GeoROG, maskinstyrning = Machine control
+ Arbete på väg steg 1, grundkompetens; Arbete på väg steg 2, anpassad säkerhetskompetens
# 8343 Kranförare m.fl. | Crane operators
- Mobilkranförare | Mobile crane operator | kranförare
- Tornkranförare | Tower crane operator | kranförare
+ Utbildningsbevis, mobilkran = Mobile crane certificate; Utbildningsbevis, tornkran = Tower crane certificate; Travers/Lyftanordningar = Overhead crane and lifting gear = travers; Utbildningsbevis, säkra lyft
# 9310 Grovarbetare inom bygg och anläggning | Building labourers
- Grovarbetare, bygg och anläggning | Building labourer | hantlangare, byggarbetare, byggjobb
- Måleri, servicearbetare | Painting labourer | hjälpmålare
+ Grovarbete, bygg = Building labour = bära material; Diversearbete, bygg = Odd jobs, building; Sortering av byggavfall; God fysik (tunga lyft) = Fit for heavy lifting = tungt, stark; Säkert arbetssätt; Truckvana = Experience of fork-lifts = truck; Maskinkunskap, handmaskiner = Hand tools and machines = handverktyg; Bodetablering = Setting up of site huts
`;
