package org.sitrep.delivery;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** Letters to made-up people. */
final class Letters {

    static final String FROM = "office@relief.example";

    private Letters() {}

    /** A letter whose message has what trips mail programs: dots at the beginning of lines, blanks at their end. */
    static Letter to(String name) {
        return of(name, "..two dots\r\n.\r\ntrailing blanks  \r\n\r\n");
    }

    static Letter of(String name, String body) {
        String message = "From: " + FROM + "\r\nTo: " + name + "@people.example\r\nBcc: kept@people.example\r\n"
                + "Date: Mon, 26 Sep 2016 06:00:00 +0000\r\nMessage-ID: <aleppo-3-" + name + "@relief.example>\r\n"
                + "Subject: =?UTF-8?B?2K3ZhNio?=\r\n  folded\r\nContent-Length: 7\r\n\r\n" + body;
        return new Letter(
                "aleppo-3-" + name,
                "No. 3 to " + name,
                FROM,
                name + "@people.example",
                message.getBytes(StandardCharsets.US_ASCII));
    }

    /** A letter of about so many bytes. */
    static Letter large(String name, int bytes) {
        return of(name, ("x".repeat(70) + "\r\n").repeat(bytes / 72));
    }

    static List<Letter> many(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> to("p" + i)).toList();
    }
}
