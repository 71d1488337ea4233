"""The application for a new department (søknad): written by several people over months, each with their own link."""
