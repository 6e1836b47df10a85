package tickertone.sentiment;

import java.util.List;
import tickertone.market.Subject;
import tickertone.text.Mention;

/** What an article says of one subject, and where it names it. */
record View(Subject subject, Opinion opinion, Relevance relevance, List<Mention> mentions) {}
