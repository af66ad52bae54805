"""What the made-up Flemish people are called, and where they live: parts that are put together by chance."""

PREFIXES = ("Van", "Van den", "Van der", "Van de", "De", "D'", "Vander", "Vanden", "Ver", "", "", "", "", "", "", "")
STEMS = ["Bossche", "Broeck", "Velde", "Berg", "Heuvel", "Kerckhove", "Meulen", "Walle", "Smet", "Wilde", "Backer", "Clercq", "Coninck", "Hondt", "Jonghe", "Keyser", "Lange", "Meester", "Neve", "Pauw", "Rycke", "Schrijver", "Vos", "Witte", "Wolf", "Bakker", "Bruyne", "Cauwer", "Cock", "Decker", "Graeve", "Haes", "Hert", "Kuyper", "Laet", "Maes", "Moor", "Mulder", "Naeyer", "Peeters", "Raedt", "Roeck", "Ruyter", "Saeger", "Smedt", "Sutter", "Troyer", "Vlieger", "Waele", "Weerdt", "Winter", "Zutter", "Aerts", "Baert", "Claes", "Coppens", "Dams", "Evens", "Franssen", "Geerts", "Goossens", "Hendrickx", "Jacobs", "Jansen", "Leemans", "Lenaerts", "Martens", "Michiels", "Nijs", "Pauwels", "Roels", "Segers", "Stevens", "Thijs", "Timmers", "Wauters", "Willems", "Wouters", "Ysebaert", "Bogaert", "Cools", "Daems", "Gielen", "Hermans"]
ENDINGS = ("", "", "", "s", "en", "aert", "mans", "inck", "aerts", "ers")
FLEMISH = ["An", "Anke", "Anneleen", "Annelies", "Astrid", "Bart", "Bert", "Bram", "Brecht", "Britt", "Caro", "Cedric", "Charlotte", "Daan", "Dirk", "Dries", "Elien", "Elke", "Ellen", "Emma", "Eva", "Evelien", "Filip", "Fien", "Freya", "Geert", "Gert", "Griet", "Guy", "Hanne", "Hans", "Heidi", "Ilse", "Ine", "Ines", "Inge", "Jan", "Jana", "Jasper", "Jef", "Jelle", "Jens", "Joke", "Jonas", "Joris", "Jozefien", "Karel", "Karen", "Katleen", "Katrien", "Kevin", "Kim", "Koen", "Kris", "Lander", "Lars", "Leen", "Lies", "Lieve", "Lore", "Lotte", "Louis", "Lucas", "Luc", "Maarten", "Marc", "Maria", "Marie", "Marijke", "Marleen", "Mathias", "Matthijs", "Nele", "Niels", "Noor", "Patrick", "Pieter", "Raf", "Rik", "Rita", "Robbe", "Roel", "Ruben", "Sander", "Sara", "Senne", "Simon", "Sofie", "Stijn", "Stefaan", "Thijs", "Thomas", "Tim", "Tine", "Tom", "Toon", "Veerle", "Wim", "Wout", "Xander", "Anne-Marie", "Jean-Pierre", "Marie-Louise", "José", "René", "Chloé", "Zoë", "Joël", "Michaël", "Raphaël"]
ARABIC = ["Mohamed", "Ahmed", "Youssef", "Khalid", "Rachid", "Hassan", "Hussein", "Abdelkader", "Abdellah", "Bilal", "Ibrahim", "Ismail", "Jamal", "Karim", "Mustafa", "Nabil", "Omar", "Othman", "Said", "Samir", "Tarik", "Yassine", "Zakaria", "Fatima", "Aicha", "Khadija", "Zineb", "Meryem", "Nadia", "Naima", "Rachida", "Saida", "Samira", "Souad", "Yasmina", "Zahra", "Hafsa", "Iman", "Latifa", "Loubna", "Malika", "Mounia", "Najat", "Ouafae", "Shaima", "Wassila"]
ARABIC_NAMES = ["El Amrani", "El Idrissi", "Benali", "Bouazza", "Chaoui", "El Khattabi", "Haddad", "Ouali", "El Yousfi", "Belhaj", "Bouchra", "Cherkaoui", "Djebbar", "Hamdaoui", "El Mansouri", "Najjar", "Ouchen", "Saidi", "Tahiri", "Zerouali", "Al Hassan", "Al Khatib", "Abdi", "Warsame", "Jabbour", "Shukri", "El Ouahabi", "Bakkali", "Mokhtari", "Rahmouni", "Talbi", "Ziani", "Boukhari", "Khoury", "Mansour", "Qasim", "Yacoubi", "El Fassi", "Lamrani", "Moussaoui"]
TURKISH = ["Mehmet", "Ayşe", "Emine", "Hüseyin", "İbrahim", "Özlem", "Şükran", "Gülşen", "Çağla", "Yıldız", "Umut", "Burak", "Emre", "Fatma", "Hatice", "Zeynep", "Elif", "Selin", "Süleyman", "Ömer", "Uğur", "Tuğba", "Kübra", "Aslı", "Işıl", "Cem", "Deniz", "Erdoğan", "Gökhan", "Hakan", "Halil", "Kemal", "Murat", "Orhan", "Serkan", "Yusuf"]
TURKISH_NAMES = ["Yılmaz", "Kaya", "Demir", "Şahin", "Çelik", "Yıldız", "Yıldırım", "Öztürk", "Aydın", "Özdemir", "Arslan", "Doğan", "Kılıç", "Aslan", "Çetin", "Kara", "Koç", "Kurt", "Özkan", "Şimşek", "Polat", "Korkmaz", "Özer", "Güneş", "Bulut", "Aktaş", "Coşkun", "Avcı", "Işık", "Taş", "Erdoğan", "Türkmen", "Uçar", "Güler", "Keskin", "Ünal", "Bozkurt"]
SLAVIC = ["Aleksandr", "Andriy", "Dmitri", "Ekaterina", "Evgeni", "Galina", "Irina", "Katarzyna", "Ksenia", "Łukasz", "Małgorzata", "Mikhail", "Natalya", "Nikolai", "Oksana", "Oleg", "Olga", "Paweł", "Piotr", "Sergei", "Stanisław", "Svetlana", "Tatyana", "Vadim", "Vasil", "Viktor", "Vladimir", "Volodymyr", "Wojciech", "Yana", "Yulia", "Yuri", "Zhanna", "Ivan", "Bogdan", "Krzysztof", "Agnieszka", "Iwona", "Zdravko", "Dragana"]
SLAVIC_NAMES = ["Ivanov", "Petrov", "Zhukov", "Kuznetsov", "Shevchenko", "Kovalchuk", "Bondarenko", "Kowalski", "Nowak", "Wiśniewski", "Wójcik", "Kamiński", "Lewandowski", "Zieliński", "Szymański", "Woźniak", "Dąbrowski", "Jankowski", "Mazur", "Krawczyk", "Popov", "Sokolov", "Mikhailov", "Novikov", "Morozov", "Volkov", "Solovyov", "Vasilyev", "Zaitsev", "Pavlov", "Semyonov", "Golubev", "Vinogradov", "Bogdanov", "Vorobyov", "Tkachenko", "Kravchenko", "Boyko", "Marković", "Jovanović", "Petrović", "Nikolić", "Đorđević", "Dimitrov", "Georgiev", "Stoyanov"]
ROADS = ("straat", "laan", "weg", "plein", "dreef", "steenweg", "lei", "kaai")
ROAD_NAMES = ["Kerk", "School", "Molen", "Nieuw", "Dorp", "Station", "Veld", "Park", "Linden", "Beuken", "Eiken", "Kastanje", "Berken", "Populieren", "Kapel", "Klooster", "Abdij", "Koning", "Albert", "Leopold", "Boudewijn", "Astrid", "Sint-Jans", "Sint-Pieters", "Brugse", "Gentse", "Antwerpse", "Leuvense", "Mechelse", "Brusselse", "Markt", "Vis", "Graan", "Hoog", "Laag", "Lange", "Korte", "Oude", "Groene", "Rode", "Witte", "Zand", "Klei", "Heide", "Bos", "Beek", "Vijver", "Meers", "Polder", "Dijk", "Haven", "Sluis", "Brug", "Wijngaard", "Hop", "Vlas", "Rozen", "Tulpen", "Leliën", "Meidoorn", "Sering", "Zonnebloem", "Klaver", "Tarwe", "Haver", "Gerst", "Leeuwerik", "Merel", "Zwaluw", "Nachtegaal", "Reiger", "Arend", "Valk", "Guido", "Gezelle", "Conscience", "Rubens", "Van", "Eyck", "Breughel", "Vrijheid", "Vrede", "Heldendaal"]
PLACES = [(str(8000 + 37 * n), f"{start}{end}") for n, (start, end) in enumerate(
    (start, end)
    for start in ("Verzon", "Ooster", "Wester", "Zuid", "Noord", "Laar", "Bever", "Dender", "Leie", "Kempen")
    for end in ("gem", "dorp", "brugge", "kerke")
)]  # fmt: skip

OTHERWISE: dict[str, tuple[tuple[str, str], ...]] = {
    "arabic": (
        ("ou", "u"), ("oe", "u"), ("kh", "ch"), ("sh", "ch"), ("ch", "sj"), ("dj", "j"), ("j", "dj"), ("el ", "al "),
        ("ee", "i"), ("i", "ee"), ("y", "i"), ("q", "k"), ("h", ""), ("w", "ou"), ("ss", "s"), ("s", "ss"), ("a", "e"),
        ("mohamed", "mohammad"), ("mohamed", "muhammad"), ("ahmed", "achmed"),
    ),
    "turkish": (
        ("ş", "sh"), ("ş", "s"), ("ç", "ch"), ("ç", "c"), ("ğ", "g"), ("ğ", "gh"), ("ı", "i"), ("ü", "u"), ("ü", "ue"),
        ("ö", "o"), ("ö", "oe"), ("c", "dj"), ("y", "j"),
    ),
    "slavic": (
        ("zh", "j"), ("zh", "zj"), ("sh", "sch"), ("sh", "ch"), ("ch", "tch"), ("ch", "tsj"), ("kh", "ch"), ("ya", "ja"),
        ("yu", "ju"), ("y", "i"), ("ov", "off"), ("v", "w"), ("w", "v"), ("ł", "l"), ("ś", "s"), ("ń", "n"), ("ó", "o"),
        ("ć", "c"), ("ts", "c"), ("ai", "ay"), ("ei", "ey"), ("ks", "x"),
    ),
}  # fmt: skip
"""How a name from another script is written otherwise: one of the pairs that fit is carried out."""
