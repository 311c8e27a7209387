// Each file of Catalog/Data and Catalog/Demo as bytes. A file added there gets its line here.
#include "CCatalogueData.h"

#define FILE_BYTES(name) static const unsigned char name[]

FILE_BYTES(processes) = {
#embed "../../Catalog/Data/processes.tsv"
};
FILE_BYTES(materials) = {
#embed "../../Catalog/Data/materials.tsv"
};
FILE_BYTES(standards) = {
#embed "../../Catalog/Data/standards.tsv"
};
FILE_BYTES(products) = {
#embed "../../Catalog/Data/products-supporting-industry.tsv"
};
FILE_BYTES(hs2022) = {
#embed "../../Catalog/Data/hs2022.tsv"
};
FILE_BYTES(isic4) = {
#embed "../../Catalog/Data/isic4.tsv"
};
FILE_BYTES(vsic2018) = {
#embed "../../Catalog/Data/vsic2018.tsv"
};
FILE_BYTES(vsic2025) = {
#embed "../../Catalog/Data/vsic2025.tsv"
};
FILE_BYTES(crosswalks) = {
#embed "../../Catalog/Data/crosswalks.tsv"
};
FILE_BYTES(countries) = {
#embed "../../Catalog/Data/countries.tsv"
};
FILE_BYTES(regions_vn) = {
#embed "../../Catalog/Data/regions-vn.tsv"
};
FILE_BYTES(region_changes_vn) = {
#embed "../../Catalog/Data/region-changes-vn.tsv"
};
FILE_BYTES(region_changes) = {
#embed "../../Catalog/Data/region-changes.tsv"
};
FILE_BYTES(regions) = {
#embed "../../Catalog/Data/regions.tsv"
};
FILE_BYTES(units) = {
#embed "../../Catalog/Data/units.tsv"
};
FILE_BYTES(demo_department) = {
#embed "../../Catalog/Demo/department-of-industry.xlsx"
};
FILE_BYTES(demo_chamber) = {
#embed "../../Catalog/Demo/chamber-of-commerce.csv"
};
FILE_BYTES(demo_agency) = {
#embed "../../Catalog/Demo/partner-agency.jsonl"
};
FILE_BYTES(demo_needs) = {
#embed "../../Catalog/Demo/needs.jsonl"
};

#define ENTRY(file, name) { file, name, sizeof name }

static const struct {
    const char *name;
    const unsigned char *bytes;
    long length;
} files[] = {
    ENTRY("processes.tsv", processes),
    ENTRY("materials.tsv", materials),
    ENTRY("standards.tsv", standards),
    ENTRY("products-supporting-industry.tsv", products),
    ENTRY("hs2022.tsv", hs2022),
    ENTRY("isic4.tsv", isic4),
    ENTRY("vsic2018.tsv", vsic2018),
    ENTRY("vsic2025.tsv", vsic2025),
    ENTRY("crosswalks.tsv", crosswalks),
    ENTRY("countries.tsv", countries),
    ENTRY("regions-vn.tsv", regions_vn),
    ENTRY("region-changes-vn.tsv", region_changes_vn),
    ENTRY("regions.tsv", regions),
    ENTRY("region-changes.tsv", region_changes),
    ENTRY("units.tsv", units),
    ENTRY("department-of-industry.xlsx", demo_department),
    ENTRY("chamber-of-commerce.csv", demo_chamber),
    ENTRY("partner-agency.jsonl", demo_agency),
    ENTRY("needs.jsonl", demo_needs),
};

long matxich_file_count(void) { return sizeof files / sizeof *files; }
const char *matxich_file_name(long index) { return files[index].name; }
const unsigned char *matxich_file_bytes(long index) { return files[index].bytes; }
long matxich_file_length(long index) { return files[index].length; }
