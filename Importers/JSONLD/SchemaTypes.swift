/// The types of schema.org that describe firms, and what firms offer.
///
/// - Source: schema.org 29, the types below Organization, Product and Service; its shops and
///   services for households among them, since any of them may be the buyer's neighbour.
enum SchemaTypes {
    static func isFirm(_ types: [String]) -> Bool { types.contains(where: firms.contains) }

    static func isOffering(_ types: [String]) -> Bool {
        types.contains { products.contains($0) || services.contains($0) }
    }

    static func isService(_ types: [String]) -> Bool { types.contains(where: services.contains) }

    /// Things that only say something of another thing, by which they are referred to.
    static let parts: Set<String> = [
        "PostalAddress", "GeoCoordinates", "ContactPoint", "Certification", "QuantitativeValue",
        "Offer", "AggregateOffer", "OfferCatalog", "ItemList", "ListItem", "PropertyValue",
        "Brand", "Place", "DefinedRegion", "Country", "ImageObject", "Person", "DefinedTerm",
    ]

    /// Properties by which a thing names a firm that supplies, or a list its firms.
    static let supplyingRoles: Set<String> = [
        "itemListElement", "item", "member", "members", "subOrganization", "department", "seller",
        "manufacturer", "provider", "offeredBy", "exhibitor", "participant", "mainEntity", "about",
    ]

    /// Properties that name a firm for what it is to another one. A firm known by nothing else
    /// is none of the list's.
    static let otherRoles: Set<String> = [
        "issuedBy", "recognizedBy", "issuer", "authority", "sponsor", "funder", "customer",
        "affiliation", "worksFor", "alumniOf", "memberOf", "parentOrganization", "broker",
        "accreditedBy", "auditor",
    ]

    private static let products: Set<String> = [
        "Product", "IndividualProduct", "ProductGroup", "ProductModel", "SomeProducts",
        "ProductCollection", "Vehicle", "Car", "BusOrCoach", "Motorcycle", "MotorizedBicycle",
        "DietarySupplement", "Drug",
    ]
    private static let services: Set<String> = ["Service", "ProductService"]

    private static let firms = Set(
        """
        Organization Corporation LocalBusiness NGO Airline Consortium Cooperative \
        EducationalOrganization CollegeOrUniversity FundingScheme GovernmentOrganization \
        LibrarySystem MedicalOrganization NewsMediaOrganization OnlineBusiness OnlineStore \
        OnlineMarketplace Project ResearchOrganization ResearchProject WorkersUnion \
        AnimalShelter ArchiveOrganization AutomotiveBusiness AutoBodyShop AutoDealer \
        AutoPartsStore AutoRental AutoRepair AutoWash GasStation MotorcycleDealer \
        MotorcycleRepair ChildCare Dentist DryCleaningOrLaundry EmergencyService \
        EmploymentAgency EntertainmentBusiness FinancialService AccountingService \
        AutomatedTeller BankOrCreditUnion InsuranceAgency FoodEstablishment Bakery BarOrPub \
        Brewery CafeOrCoffeeShop Distillery FastFoodRestaurant IceCreamShop Restaurant Winery \
        GovernmentOffice PostOffice HealthAndBeautyBusiness HomeAndConstructionBusiness \
        Electrician GeneralContractor HVACBusiness HousePainter Locksmith MovingCompany Plumber \
        RoofingContractor InternetCafe LegalService Attorney Notary Library LodgingBusiness Hotel \
        MedicalBusiness Optician Pharmacy ProfessionalService RadioStation RealEstateAgent \
        RecyclingCenter SelfStorage ShoppingCenter SportsActivityLocation Store BikeStore \
        BookStore ClothingStore ComputerStore ConvenienceStore DepartmentStore ElectronicsStore \
        Florist FurnitureStore GardenStore GroceryStore HardwareStore HobbyShop HomeGoodsStore \
        JewelryStore LiquorStore MensClothingStore MobilePhoneStore MovieRentalStore MusicStore \
        OfficeEquipmentStore OutletStore PawnShop PetStore ShoeStore SportingGoodsStore TireShop \
        ToyStore WholesaleStore TelevisionStation TouristInformationCenter TravelAgency
        """.split(separator: " ").map(String.init))
}
