package org.entente.web;

/** The answer that shows one record; it is sent with an entity tag. */
public interface Tagged {

    int revision();
}
