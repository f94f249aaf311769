"""First parts of the long compound words that municipalities write, Finnish and Swedish."""

FIRST_PARTS = frozenset(
    """
    ahdistus aikuis ajan alakoulu alakoulun alue aluehallinto aluevaltuusto ammatti apu arki arkisto
    arvio arviointi asian asiakas asiakirja asiakirjan asia asiointi asukas asukkaiden asunto
    asumis avustus barn befolknings bibliotek bildnings bolags bostads
    edistämis ehdotus ehkäisy elin elinkeino elinvoima elintapa elämän ennalta ensi ensihoito
    erityis esi esikoulu esittely esitys esteettömyys esteellisyys etsivä
    familje folk fritids framtids fullmäktige funktions fysio förebyggande förvaltnings författnings
    haitta hakemus halli hallinto hallintojohtaja hallituksen hallitus hanke harjoittelu harrastus
    heikkous henkilö henkilöstö henkilötyö hoito huolen huolto huvud hyte hyve hyvinvointi
    hyvinvoinnin hyväksymis häiriö hälso
    ihmis ikä ikäihmisten ikäryhmä ilmaisu indikator integrations investointi invånar
    jatko jatkokäsittely johto johtamis jono joukko julkaisu julkisuus jäsen järjestö järjestelmä
    järjestyksen
    kaatumis kaava kansalais kansalaisopisto kansan kansallis kansan kaupunki kaupungin kaupunginhallitus
    kehittämis kehitys kerros keskus kevyt kirja kirjasto kirjoitus koe kohderyhmä kohtaamis koko
    kokonais kokous kommun kommunal kompetens kone korjaus kotihoito kotiin koti kotoutumis
    kotouttamis koulu koululaisten kouluterveys koulutus kriisi kulttuuri kulttuurihyvinvointi
    kultur kumppanuus kunnallis kunnan kunta kuntalais kuntalaisten kunto kuormitus kuuleminen
    kuulemis kuva kvalitets kylä kyläyhdistys käsittely käyttö käyttäjä käytännön kysely
    laaja laatu lain laki landskaps lapsi lapsen lapsiperhe lasten lauta lautakunta lautakunnan
    lastensuojelu lausunto leikki levnads liike liikenne liikkumis liikunta liikuntapaikka liite
    lupa luottamus luottamushenkilö lähi lähtö lähtökohta läro lääke
    maahan maakunta maakunnan maan mahdollisuus maksu markkina matka medborgar menettely menetelmä
    mielen mielenterveys mielipide minimi missbruks miljö moni mottagar muutoksen muutos myyntiä
    myönteis määrä mätnings
    nais neuvonta neuvottelu nimeämis nuoriso nuorisotyö nuorten nykytila nykyt närings
    ohjaus ohjausryhmä ohjelma oikaisu oikaisuvaatimus oikeus oman omais omavalvonta ongelma opetus
    opiskelija opiskeluhuolto oppi oppilas oppilaitos organisations osa osallistumis osallisuus
    osasto osaamis ostopalvelu
    paikallis paikka palaute palkka palvelu palvelujen palvelu­verkko palvelutarve pelastus perhe
    perhekahvila perus perusopetus perusterveyden pienten planerings pitkä pitkäaikais poikkeus
    politiikka puheen puhe pykälä päihde päihdetyö päätös päätöksen päättymis pää päämäärä pöytä pöytäkirja
    pöytäkirjan
    raha rahoitus raken rakennus rakenne raportti rekisteri resurssi riski ruoka ruokailu ryhmä räätälöinti
    rådgivnings
    sairas sairaanhoito salassapito sektor selvitys seudullinen seudun seuranta siirto sidos sidosryhmä
    sisä sivistys sosiaali sosial strategia strategi stöd suoja suojelu suomen suoritus suositus
    suunnittelu suunnitelma syrjäytymis sähkö säännös säädös
    taide talous talousarvio tapaamis tapahtuma tapaturma tarkastus tarkastuslautakunta tarve tasa tasapaino
    tavoite tehokkuus tehtävä teknillinen teko tekninen terveyden terveydenhuolto terveys terveysliikunta
    tiedon tiedoksianto tieto tietosuoja tiivistelmä tila tilan tilasto tilinpäätös toimeen toimeksianto
    toimen toimenpide toiminta toiminnan toimi toimiala toimialan toimintayksikkö toimielin toimikausi
    toimivalta tukihenkilö tuki tulevaisuus tulos tulosalue turvallisuus tutkimus tuottavuus
    työ työelämä työhyvinvointi työllisyys työllistymis työn työpaikka työryhmä työttömyys täytäntöön
    täytäntöönpano
    ulko ulkopuolis ungdoms uppdrags uppföljnings urheilu utbildnings utvecklings
    vaikutus vaikuttamis vaikuttavuus valinta valmistelu valtakunnan valtio valtuusto valtuustokausi
    valtuutettu valvonta vammais vammaisneuvosto vanhemmuus vanhus vanhuspalvelu vapaa varhais
    varhaiskasvatus vastuu vastuuhenkilö vastuutaho verkko verkosto veto viher viestintä viran
    viranhaltija virka virkistys voima vuoro vuorovaikutus vuosi vuosittais vähemmistö vähimmäis
    vähimmäistieto väestö väki väkivalta väli välitavoite välfärds
    yhden yhdenvertaisuus yhdistys yhteis yhteisö yhteistyö yhteiskunta yhteistoiminta yhdys yksinäisyys
    yksityis yleis ympäristö ympäristön yrittäjyys yritys yöpymis äldre ändrings ärende äänestys
    öppenvårds
    """.replace("\u00ad", "").split()
)
