/** Restaurant, hotel and food, in the notation of `parse-sector.ts`. */
export const restaurant = `
# 4224 Hotellreceptionister m.fl. | Hotel receptionists
- Hotellreceptionist | Hotel receptionist | receptionist hotell, nattportier
- Konferensvärd | Conference host | konferens
- Hotellvärd | Hotel host | frukostvärd
- Eventpersonal | Event staff | evenemang
+ Receptionsvana = Reception experience = reception; Bokningssystem, hotell = Hotel booking systems = opera, bokning; Kassavana = Cash desk experience = kassa; Kundbemötande och service = Customer service = service, bemötande
+ Frukostbuffé = Breakfast buffet = frukost; Konferensarrangemang = Conference arrangements; Klagomålshantering = Handling of complaints = reklamation
# 5120 Kockar och kallskänkor | Cooks and cold-buffet managers
- Kock à la carte | À la carte cook | kock, restaurangkock, matlagare
- Kock storhushåll | Catering cook | kock, skolkock, kokerska, storkök
- Kallskänka | Cold-buffet cook | kallskänk, smörgåsar
- Kocksteward | Cook-steward |
+ Varmkök = Hot kitchen = varmmat; Kallkök = Cold kitchen = kallskänk; Storkök = Large-scale kitchen = skolkök; Restaurangkök = Restaurant kitchen; A la carte = À la carte
+ Livsmedelshygien = Food hygiene = hygien, hygienutbildning; Egenkontroll, erfarenhet = Food self-inspection, experience = egenkontroll; HACCP = HACCP = faroanalys
+ Specialkost = Special diets = allergi, gluten, laktos; Vegetarisk kost = Vegetarian food = vegetariskt, veganskt; Matsedelsplanering = Menu planning = meny; Husmanskost = Traditional Swedish food = lunch
+ Fisk och skaldjur = Fish and shellfish; Efterrätter = Desserts = dessert; Cateringverksamhet = Catering = catering; Dietkost = Dietary food; Wok = Wok cooking; Italienskt kök = Italian cooking; Indiskt kök = Indian cooking
+ Libanesiskt kök = Lebanese cooking; Thailändskt kök = Thai cooking; Japanskt kök = Japanese cooking = sushi; Grekiskt kök = Greek cooking; Kinesiskt kök = Chinese cooking; Etiopiskt kök = Ethiopian cooking; Turkiskt kök = Turkish cooking; Mexikanskt kök = Mexican cooking
+ Restaurangekonomi = Restaurant economy; Personalansvar = Staff responsibility = chef; System för övervakning av matsvinn = Food waste monitoring = matsvinn; Grillning = Grilling = grill
# 5131 Hovmästare och servitörer | Head waiters and waiters
- Servitör/Servitris | Waiter | servitris, serveringspersonal, servis, bordsservering
- Hovmästare | Head waiter | restaurangvärd
- Sommelier | Sommelier | vin
+ Bordsservering = Table service = servering; Fatservering = Silver service; Bärtekniker för servering = Carrying techniques = bära brickor; Vinkunskap = Knowledge of wine = vin; Ansvarsfull alkoholservering, utbildning = Responsible serving of alcohol = alkohol
+ Mat- och menykunskap = Knowledge of food and menus; Födoämnesallergi, kunskap om = Knowledge of food allergies = allergi; Kassavana; Kassaredovisning = Cash accounts = dagskassa; Kundbemötande och service; Merförsäljning = Additional sales; Banketter = Banquets = fest
# 5132 Bartendrar | Bartenders
- Bartender | Bartender | barpersonal
- Barista | Barista | kaffe, espresso
- Barchef | Bar manager |
+ Bararbete = Bar work = bar; Cocktails/Drinkar = Cocktails = drinkar; Baristautbildning = Barista training = espresso, latte; Ansvarsfull alkoholservering, utbildning; Kassavana; Ölkunskap = Knowledge of beer = öl
# 7611 Slaktare och styckare m.fl. | Butchers
- Styckare | Meat cutter | styckmästare, slaktare
- Charkuterist | Charcutier | chark
+ Finstyckning = Fine cutting = stycka kött; Charkuterivaror, tillverkning = Charcuterie making = korv; Knivslipning = Knife sharpening; Livsmedelshygien
# 7612 Bagare och konditorer | Bakers and confectioners
- Bagare/Konditor | Baker and confectioner | bageri, konditor, bagare
+ Vedugnsbakning = Wood-fired baking; Enklare bakningskunskaper = Simple baking = baka; Tårtor/Bakelser = Cakes and pastries = tårta; Surdegsbakning = Sourdough baking = surdeg; Glutenfri bakning = Gluten-free baking; Degberedning = Dough preparation = deg; Dekorering av tårtor = Cake decoration; Livsmedelshygien
# 9411 Pizzabagare m.fl. | Pizza bakers and fast food cooks
- Pizzabagare | Pizza baker | pizzeria, pizza
- Grillkock snabbmat | Grill cook, fast food | hamburgare, snabbmat
- Gatuköksbiträde | Street kitchen assistant | korvkiosk, foodtruck
+ Pizzabakning = Pizza baking = pizza; Fast food/snabbmat = Fast food = hamburgare; Gatukök = Street kitchen; Kassavana; Enklare matlagningskunskaper = Simple cooking = laga mat; Livsmedelshygien; Grillning
# 9412 Restaurang- och köksbiträden m.fl. | Kitchen assistants
- Köksbiträde | Kitchen assistant | kökshjälp, skolkök, kökspersonal
- Restaurangbiträde | Restaurant assistant | restaurang, snabbmat
- Diskare | Dishwasher | diskplockare, disk
- Måltidsbiträde | Meal assistant | skolmåltid, mattant, ekonomibiträde
- Cateringarbetare | Catering worker | catering
+ Städning och diskning, restaurangkök = Cleaning and dishwashing = disk, diska; Livsmedelshygien; Salladsberedning = Salad preparation = sallad; Portionering = Portioning = servera mat; Smörgåsar = Sandwiches = mackor; Råkostberedning = Preparation of raw vegetables = grönsaker
+ Skolmåltider = School meals = skolmat; Frukostbuffé; Enklare matlagningskunskaper; Specialkost; Varumottagning, livsmedel = Receiving food deliveries = varor; Storkök; Restaurangkök; Cateringverksamhet; Avfallssortering, kök = Waste sorting in kitchens = sopsortering
# 9413 Kafé- och konditoribiträden | Café assistants
- Kafébiträde/Konditoribiträde | Café assistant | kafé, café, fik
+ Kafé = Café work = fika; Smörgåsar; Salladsberedning; Kassavana; Baristautbildning; Konditorivaror = Pastry = kakor; Glass, produktkunskap = Ice cream; Kundbemötande och service
`;
