package org.jiceng.governance.core.identity;

/** Sex as a resident number tells it. */
public enum Sex {
    FEMALE,
    MALE
}
