package org.entente.web;

import java.util.List;

/** Something that knows operations which this process answers. */
public interface OperationSource {

    List<Operation> operations();
}
