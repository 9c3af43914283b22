package org.sitrep.typeset;

import java.util.List;

/**
 * One sentence in each language that reports are read in: water reaches half of the district, and the hospital has had no power
 * for a week. All but the English, French and Russian ones are machine translations and want a native reader's review.
 */
public final class Specimens {

    /**
     * A sentence.
     *
     * @param lang as in BCP 47
     * @param script as ISO 15924 names it
     * @param family the font family that has its letters
     */
    public record Specimen(String lang, String script, boolean rtl, String family, String text) {

        @Override
        public String toString() {
            return lang;
        }
    }

    private static final String NASKH = "Noto Naskh Arabic";
    private static final String SANS = "Noto Sans";

    private Specimens() {}

    /** Returns them all. */
    public static List<Specimen> all() {
        return List.of(
                new Specimen("ar", "Arab", true, NASKH, "تصل المياه إلى نصف المنطقة، والمستشفى بلا كهرباء منذ أسبوع."),
                new Specimen(
                        "fa-AF", "Arab", true, NASKH, "آب به نیمی از ولسوالی می‌رسد و شفاخانه از یک هفته برق ندارد."),
                new Specimen(
                        "ps",
                        "Arab",
                        true,
                        NASKH,
                        "اوبه د ولسوالۍ نیمایي ته رسېږي او روغتون له یوې اونۍ راهیسې برېښنا نه لري."),
                new Specimen(
                        "ur",
                        "Arab",
                        true,
                        NASKH,
                        "پانی آدھے ضلع تک پہنچتا ہے اور ہسپتال میں ایک ہفتے سے بجلی نہیں ہے۔"),
                new Specimen(
                        "my",
                        "Mymr",
                        false,
                        "Noto Sans Myanmar",
                        "ရေသည် ခရိုင်၏ ထက်ဝက်သို့ ရောက်ပြီး ဆေးရုံတွင် တစ်ပတ်ကြာ လျှပ်စစ်မီး မရှိပါ။"),
                new Specimen(
                        "bn",
                        "Beng",
                        false,
                        "Noto Sans Bengali",
                        "জেলার অর্ধেক অংশে পানি পৌঁছায় এবং হাসপাতালে এক সপ্তাহ ধরে বিদ্যুৎ নেই।"),
                new Specimen(
                        "hi",
                        "Deva",
                        false,
                        "Noto Sans Devanagari",
                        "आधे ज़िले तक पानी पहुँचता है और अस्पताल में एक सप्ताह से बिजली नहीं है।"),
                new Specimen(
                        "am", "Ethi", false, "Noto Sans Ethiopic", "ውሃ ለወረዳው ግማሽ ይደርሳል፤ ሆስፒታሉ ለአንድ ሳምንት ኤሌክትሪክ የለውም።"),
                new Specimen("zh", "Hani", false, "Noto Sans SC", "水供应到该区的一半，医院一周以来没有电力。"),
                new Specimen(
                        "ru", "Cyrl", false, SANS, "Вода поступает в половину района, а в больнице неделю нет света."),
                new Specimen(
                        "uk",
                        "Cyrl",
                        false,
                        SANS,
                        "Вода надходить до половини району, а в лікарні тиждень немає світла."),
                new Specimen(
                        "fr",
                        "Latn",
                        false,
                        SANS,
                        "L’eau parvient à la moitié du district\u202f; l’hôpital est sans courant depuis une semaine."),
                new Specimen(
                        "en",
                        "Latn",
                        false,
                        SANS,
                        "Water reaches half of the district; the hospital has had no power for a week."));
    }
}
