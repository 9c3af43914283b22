package org.sitrep.fact.quantity;

import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words by which people name per cent and money. */
final class UnitNames {

    static final Set<String> PER_CENT = Set.of(
            "%|٪|％|per cent|percent|percentage|pour cent|por ciento|процент|проценты|процентов|відсоток|відсотки|відсотків"
                    .concat("|في المائة|بالمائة|في المئة|بالمئة|فیصد|درصد|百分比")
                    .split("\\|", -1));

    /** By code, the names in the singular, without capitals. */
    private static final Map<String, String> CURRENCIES = byName("""
            USD usd, us$, us dollar, u.s. dollar, american dollar, united states dollar, dollar américain, dollar des états-unis, \
            dollar us, dólar estadounidense, dólares estadounidenses, dólar de los estados unidos, dólares de los estados unidos, \
            доллар сша, доллары сша, долларов сша, долар сша, долари сша, доларів сша, دولار أمريكي, دولارات أمريكية, \
            دولار امریکا, دالر امریکا, دالر امریکایی, 美元
            EUR €, eur, euro, евро, євро, يورو, یورو, 欧元
            GBP pound sterling, british pound, livre sterling, libra esterlina
            CHF swiss franc, franc suisse, franco suizo
            JPY yen, japanese yen|CNY yuan, chinese yuan, renminbi, 人民币|CAD canadian dollar, dollar canadien
            AUD australian dollar|NOK norwegian krone, norwegian kroner|SEK swedish krona, swedish kronor
            DKK danish krone, danish kroner|SYP syrian pound, livre syrienne, ليرة سورية
            LBP lebanese pound, lebanese lira, livre libanaise, ليرة لبنانية|JOD jordanian dinar|IQD iraqi dinar
            EGP egyptian pound|ILS israeli shekel, new israeli shekel, shekel|SAR saudi riyal|AED uae dirham
            TRY turkish lira|YER yemeni rial|IRR iranian rial|AFN afghani|PKR pakistani rupee, pakistan rupee
            INR indian rupee|BDT taka, bangladeshi taka|NPR nepalese rupee, nepali rupee|LKR sri lankan rupee
            MMK kyat, myanmar kyat|PHP philippine peso|IDR rupiah, indonesian rupiah|UAH hryvnia, гривня, гривень
            RUB russian rouble, russian ruble, рублей|ETB birr, ethiopian birr|KES kenyan shilling
            UGX ugandan shilling, uganda shilling|TZS tanzanian shilling|SOS somali shilling|SDG sudanese pound
            SSP south sudanese pound|NGN naira, nigerian naira|XOF west african cfa franc, franc cfa ouest-africain
            XAF central african cfa franc|CDF congolese franc, franc congolais|RWF rwandan franc|BIF burundian franc
            MZN mozambican metical|HTG gourde, haitian gourde|COP colombian peso|MXN mexican peso|VES bolívar
            """);

    private UnitNames() {}

    private static Map<String, String> byName(String table) {
        Map<String, String> codes = new HashMap<>();
        for (String line : List.of(table.strip().split("[|\\n]", -1))) {
            for (String name : List.of(line.substring(4).split(",", -1))) {
                codes.put(singular(name.strip()), line.substring(0, 3));
            }
        }
        return codes;
    }

    /** Returns the code of the currency that words name: a code in capitals, a sign or a name. */
    static Optional<String> currency(String words) {
        if (words.matches("[A-Z]{3}")) {
            return Currency.getAvailableCurrencies().stream()
                    .map(Currency::getCurrencyCode)
                    .filter(words::equals)
                    .findFirst();
        }
        return Optional.ofNullable(CURRENCIES.get(singular(words.toLowerCase(Locale.ROOT))));
    }

    /** Returns words without the -s of any plural: alike for what is known and what is asked. */
    private static String singular(String words) {
        return words.replaceAll("(?<=\\p{L}{2})s\\b", "");
    }
}
