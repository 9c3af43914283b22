package org.sitrep.typeset.pdf.object;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/** Makes the values that a PDF is built of. A dictionary is an object of its own, unless it is made direct. */
public final class Cos {

    private Cos() {}

    /** Returns a name. */
    public static COSName name(String name) {
        return COSName.getPDFName(name);
    }

    /** Returns an object of its own, with a type. */
    public static COSDictionary object(String type) {
        COSDictionary dictionary = new COSDictionary();
        dictionary.setItem(COSName.TYPE, name(type));
        return dictionary;
    }

    /** Returns a dictionary that is written where it stands. */
    public static COSDictionary direct() {
        COSDictionary dictionary = new COSDictionary();
        dictionary.setDirect(true);
        return dictionary;
    }

    /** Returns an array that is written where it stands. */
    public static COSArray array(Collection<? extends COSBase> values) {
        COSArray array = new COSArray();
        values.forEach(array::add);
        array.setDirect(true);
        return array;
    }

    /** Returns an array that is written where it stands. */
    public static COSArray array(COSBase... values) {
        return array(List.of(values));
    }

    /** Returns numbers to a hundredth. */
    public static COSArray numbers(double... values) {
        COSArray array = array();
        for (double value : values) {
            array.add(number(value));
        }
        return array;
    }

    /** Returns a number to a hundredth. */
    public static COSBase number(double value) {
        double rounded = Math.round(value * 100) / 100.0;
        return rounded == Math.rint(rounded) ? COSInteger.get((long) rounded) : new COSFloat((float) rounded);
    }

    /** Returns a text to be read by people. */
    public static COSString text(String text) {
        return new COSString(text);
    }

    /** Returns a name that anyone may choose, by which parts of the file find each other. */
    public static COSString key(String name) {
        return new COSString(name.getBytes(StandardCharsets.UTF_8));
    }
}
