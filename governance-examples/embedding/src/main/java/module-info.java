/** An application that embeds the library: this one line is all that it has to require. */
module org.jiceng.governance.examples.embedding {
    requires org.jiceng.governance.core;
}
