package org.sitrep.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.fact.prose.Directions;
import org.sitrep.intake.MailingList.Entry;
import org.sitrep.intake.MailingList.Folder;
import org.sitrep.intake.MailingList.Login;
import org.sitrep.intake.MailingList.PasswordFile;
import org.sitrep.intake.MailingList.Person;
import org.sitrep.intake.MailingList.Recipient;
import org.sitrep.intake.MailingList.Security;
import org.sitrep.intake.MailingList.Server;
import org.sitrep.intake.MailingList.Variables;
import org.sitrep.intake.MailingList.Way;
import org.sitrep.intake.schema.Shape;
import org.sitrep.intake.yaml.Fields;
import org.sitrep.intake.yaml.InputFile;
import org.sitrep.intake.yaml.Node;
import org.sitrep.intake.yaml.Tree;
import org.sitrep.intake.yaml.YamlRule;

/** Reads a file of recipients. */
public final class RecipientsFile {

    private static final Shape SHAPE = Shape.of("recipients", "");

    private final Path file;
    private final Fields fields;

    private RecipientsFile(Path file, Node root) {
        this.file = file;
        this.fields = new Fields(root, "");
    }

    /**
     * Reads a file of recipients.
     *
     * @param file YAML or JSON; paths in it are those from its own folder
     * @param crisis the folder of the crisis, in which it must not lie
     * @return who gets reports, and how; or everything that stands in its way
     */
    public static Checked<MailingList> read(Path file, Path crisis) {
        return isWithin(file, crisis)
                ? Checked.failed(CrisisRule.RECIPIENTS_IN_CRISIS.finding(
                        Place.of(name(file)),
                        "recipients are personal data, and lie in the folder of the crisis, which is passed on",
                        "move the file outside " + crisis))
                : read(file);
    }

    private static String name(Path file) {
        return file.toString().replace('\\', '/');
    }

    /** Reads a file of recipients, of whatever crises. */
    public static Checked<MailingList> read(Path file) {
        String name = name(file);
        if (Files.notExists(file)) {
            return Checked.failed(YamlRule.UNREADABLE_FILE.finding(
                    Place.of(name), "there is no such file", "check the path after --recipients"));
        }
        Tree tree = SHAPE.read(new InputFile(file, name));
        List<Finding> wrong = new ArrayList<>(tree.errors());
        if (wrong.isEmpty()) {
            tree.root().ifPresent(root -> wrong.addAll(SHAPE.check(root)));
        }
        if (!wrong.isEmpty() || tree.root().isEmpty()) {
            return Checked.failed(wrong);
        }
        RecipientsFile read = new RecipientsFile(file, tree.root().get());
        List<Finding> faults = Stream.concat(read.ways(), read.twice()).toList();
        return faults.isEmpty() ? new Checked<>(Optional.of(read.list()), tree.findings()) : Checked.failed(faults);
    }

    private static boolean isWithin(Path file, Path folder) {
        try {
            return file.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException e) {
            // What is not there is reported by what reads it.
            return false;
        }
    }

    private MailingList list() {
        return new MailingList(
                person(fields.within("from").orElseThrow()),
                fields.within("reply-to").map(RecipientsFile::person),
                way(),
                fields.each("recipients").map(RecipientsFile::recipient).toList());
    }

    private static Person person(Fields person) {
        return new Person(Directions.closed(person.word("name").orElse("").strip()), person.need("address"));
    }

    private static Recipient recipient(Fields recipient) {
        return new Recipient(
                person(recipient),
                recipient.need("audience"),
                recipient.need("language"),
                recipient.isTrue("review"),
                new Entry(place(recipient, "audience"), place(recipient, "language")));
    }

    private static Place place(Fields fields, String key) {
        return fields.node().get(key).map(Node::place).orElse(fields.node().place());
    }

    private Optional<Way> way() {
        return fields.within("smtp")
                .map(this::server)
                .or(() -> fields.word("folder").map(folder -> new Folder(beside(folder))));
    }

    private Way server(Fields smtp) {
        Security security = smtp.choice("security", Security.class).orElse(Security.STARTTLS);
        return new Server(
                smtp.need("host"),
                smtp.number("port").orElse(security.port()),
                security,
                smtp.word("certificates").filter("not-checked"::equals).isEmpty(),
                login(smtp));
    }

    private Optional<Login> login(Fields smtp) {
        Optional<Login> file = smtp.word("password-file").map(path -> new PasswordFile(beside(path)));
        return file.or(() -> smtp.word("user-from").map(user -> new Variables(user, smtp.need("password-from"))));
    }

    private Path beside(String path) {
        return file.resolveSibling(path);
    }

    private Stream<Finding> ways() {
        Stream<Finding> both = fields
                .within("smtp")
                .filter(smtp -> fields.node().has("folder"))
                .stream()
                .map(smtp -> YamlRule.EXCLUDING_KEYS.finding(
                        place(fields, "folder"),
                        "`folder` and `smtp` exclude each other: messages leave one way",
                        "take one of them out"));
        return Stream.concat(both, fields.within("smtp").stream().flatMap(RecipientsFile::logins));
    }

    /** User and password come from one place, and both from there. */
    private static Stream<Finding> logins(Fields smtp) {
        boolean user = smtp.node().has("user-from");
        boolean password = smtp.node().has("password-from");
        boolean inFile = smtp.node().has("password-file");
        if (inFile && (user || password)) {
            return Stream.of(YamlRule.EXCLUDING_KEYS.finding(
                    place(smtp, "password-file"),
                    "`password-file` excludes `user-from` and `password-from`",
                    "take one or the other out"));
        }
        return user == password
                ? Stream.empty()
                : Stream.of(YamlRule.MISSING_KEY.finding(
                        place(smtp, user ? "user-from" : "password-from"),
                        "`user-from` and `password-from` go together",
                        "add " + (user ? "`password-from`" : "`user-from`")));
    }

    /** Nobody gets the same report twice because a name stands twice in a list. */
    private Stream<Finding> twice() {
        Map<String, Place> seen = new HashMap<>();
        return fields.each("recipients").flatMap(recipient -> {
            Place place = place(recipient, "address");
            String address = recipient.need("address").toLowerCase(Locale.ROOT);
            Place first = seen.putIfAbsent(address, place);
            return first == null
                    ? Stream.empty()
                    : Stream.of(CrisisRule.RECIPIENT_TWICE.finding(
                            place,
                            "this address stands already at " + first,
                            "one address gets one edition: take one of the two out"));
        });
    }
}
